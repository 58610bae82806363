import type { NameOwner } from './name-collisions.js';
import type { PlacedReport } from './placed-report.js';

/** A name that would stand for two things. */
interface Collision {
  readonly what: string;
  readonly name: string;
  readonly first: NameOwner;
  readonly second: NameOwner;
  readonly culprit?: string | undefined;
}

/** Shows the second of the two, with the first as a note. */
export function reportCollision(
  { what, name, first, second, culprit }: Collision,
  report: PlacedReport,
): void {
  const said = {
    first: first.text(),
    second: second.text(),
    ...(culprit !== undefined && { culprit }),
  };
  const note = { message: `'${name}' stands for this one already`, at: first.namedAt };
  report('name-collision', { what, name, ...said }, { at: second.namedAt, notes: [note] });
}
