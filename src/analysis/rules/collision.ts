import { fail, type CheckContext } from '../check-context.js';
import type { DefinitionNode, NameNode } from '../shape/definition-node.js';
import { mappedName } from './mapped-name.js';

/** A name among others, and where it comes from in words. */
export interface Occurrence extends NameNode {
  readonly where: string;
}

/** The names that were met, by what they are in C. */
export type Occurrences = ReadonlyMap<string, Occurrence>;

/** Names that are taken. Where they collide among one another, that is said elsewhere. */
export function occurrences(names: readonly Occurrence[], context: CheckContext): Occurrences {
  const spelling = memberSpelling(context);
  return new Map(names.toReversed().map((name) => [spelling(name.name), name]));
}

/** Reports names that are the same in C as one that is taken, or as one another. */
export function checkCollisions(
  names: readonly Occurrence[],
  what: string,
  definition: DefinitionNode,
  context: CheckContext,
  taken: Occurrences = new Map(),
  spelling: (name: string) => string = memberSpelling(context),
): void {
  if (names.length + taken.size < 2) return;
  const seen = new Map(taken);
  for (const name of names) {
    const key = spelling(name.name);
    const first = seen.get(key);
    if (first) reportCollision(name, first, what, definition, context);
    else seen.set(key, name);
  }
}

/** Reports names that are the same in C as one that is taken, but not as one another. */
export function checkCollisionsWith(
  taken: Occurrences,
  names: Iterable<Occurrence>,
  what: string,
  definition: DefinitionNode,
  context: CheckContext,
): void {
  const spelling = memberSpelling(context);
  for (const name of names) {
    const first = taken.get(spelling(name.name));
    if (first) reportCollision(name, first, what, definition, context);
  }
}

function reportCollision(
  name: Occurrence,
  first: Occurrence,
  what: string,
  definition: DefinitionNode,
  context: CheckContext,
): void {
  const parameters = { what, name: name.name, other: first.name, where: first.where };
  const notes = [{ message: `'${first.name}' stands here`, span: first.span }];
  fail(context, definition, 'member-collision', parameters, name.span, notes);
}

function memberSpelling({ dialect }: CheckContext): (name: string) => string {
  return dialect.has('mapped-collisions') ? mappedName : (name) => name;
}
