import { fail, type CheckContext } from '../check-context.js';
import { describeDefinition, describeReferent } from '../describe-referent.js';
import type { StructNode, UnionNode } from '../shape/definition-node.js';

/** What a struct or a union names as its base must be a struct. */
export function checkBaseIsStruct(definition: StructNode | UnionNode, context: CheckContext): void {
  const { base } = definition;
  if (base?.kind !== 'type-ref') return;
  const referent = context.scope.lookup(base.name);
  if (!referent || ['struct', 'broken', 'command', 'event'].includes(referent.kind)) return;
  const what = describeDefinition(definition);
  const parameters = { what, name: base.name, kind: describeReferent(referent) };
  fail(context, definition, 'bad-base', parameters, base.span);
}
