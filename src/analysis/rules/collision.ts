import { fail, type CheckContext } from '../check-context.js';
import type { DefinitionNode, NameNode } from '../shape/definition-node.js';
import { mappedName } from './mapped-name.js';

/** A name among others, and where it comes from in words. */
export interface Occurrence extends NameNode {
  readonly where: string;
}

/** The names that were met, by what they are in C. */
export type Occurrences = Map<string, Occurrence>;

/**
 * Reports names that are the same in C, until 2.5 in the given spelling.
 *
 * @param seen what was met before; the names are added
 */
export function checkCollisions(
  names: Iterable<Occurrence>,
  what: string,
  definition: DefinitionNode,
  context: CheckContext,
  seen: Occurrences = new Map(),
  spelling: (name: string) => string = memberSpelling(context),
): void {
  for (const name of names) {
    const key = spelling(name.name);
    const first = seen.get(key);
    if (first) reportCollision(name, first, what, definition, context);
    else seen.set(key, name);
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
