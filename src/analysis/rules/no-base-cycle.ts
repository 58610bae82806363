import { fail, type CheckContext } from '../check-context.js';
import { describeDefinition } from '../describe-referent.js';
import type { DefinitionNode, StructNode, UnionNode } from '../shape/definition-node.js';

type ObjectNode = StructNode | UnionNode;

/**
 * No struct may contain itself through bases, no union through its branches. Members do not
 * count: a value may well hold values of its own type.
 */
export function checkNoBaseCycles(
  definitions: readonly DefinitionNode[],
  context: CheckContext,
): void {
  const done = new Set<ObjectNode>();
  for (const definition of definitions) {
    if (definition.kind === 'struct' || definition.kind === 'union') {
      visit(definition, [], done, context);
    }
  }
}

function visit(
  object: ObjectNode,
  path: readonly ObjectNode[],
  done: Set<ObjectNode>,
  context: CheckContext,
): void {
  if (path.includes(object)) {
    report(object, path.slice(path.indexOf(object) + 1), context);
    return;
  }
  if (done.has(object)) return;
  for (const part of partsOf(object, context)) visit(part, [...path, object], done, context);
  done.add(object);
}

/** The objects whose members become members of this one. */
function partsOf(object: ObjectNode, { scope }: CheckContext): ObjectNode[] {
  const base = object.base?.kind === 'type-ref' ? [object.base] : [];
  // A branch of a simple union is a value of its own, under `data`.
  const branches =
    object.kind === 'union' && object.discriminator ? object.branches.map(({ type }) => type) : [];
  return [...base, ...branches]
    .map(({ name }) => scope.lookup(name))
    .filter((referent) => referent?.kind === 'struct' || referent?.kind === 'union');
}

function report(object: ObjectNode, others: readonly ObjectNode[], context: CheckContext): void {
  const notes = others.map((other) => ({
    message: `by way of ${describeDefinition(other)}`,
    span: other.span,
  }));
  const what = describeDefinition(object);
  fail(context, object, 'base-cycle', { what }, object.span, notes);
}
