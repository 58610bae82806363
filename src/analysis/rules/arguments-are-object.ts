import { fail, type CheckContext } from '../check-context.js';
import { describeDefinition, describeType } from '../describe-referent.js';
import { argumentMembers } from '../object-members.js';
import type { Referent } from '../scope.js';
import type { CommandNode, EventNode, TypeRefNode } from '../shape/definition-node.js';

/** `data` of a command or an event that names a type names a struct, or a union if it is boxed. */
export function checkArgumentsAreObject(
  definition: CommandNode | EventNode,
  context: CheckContext,
): void {
  const type = definition.arguments;
  if (type?.kind !== 'type-ref') return;
  const referent = context.scope.lookup(type.name);
  if (!referent || ['broken', 'command', 'event'].includes(referent.kind)) return;
  if (isFit(referent, definition, context)) {
    checkNotEmpty(type, definition, context);
    return;
  }
  const parameters = {
    what: describeDefinition(definition),
    name: type.name,
    kind: describeType(type, referent),
    expected: referent.kind === 'union' ? `a struct (a union needs 'boxed': true)` : 'a struct',
  };
  fail(context, definition, 'bad-arguments', parameters, type.span);
}

function isFit(
  referent: Referent,
  definition: CommandNode | EventNode,
  { dialect }: CheckContext,
): boolean {
  if (referent.kind === 'struct') return true;
  if (!dialect.has('checked-types')) return referent.kind === 'union';
  // 2.4 did not yet ask whether a union can be unboxed.
  if (referent.kind === 'union') return isBoxed(definition) || !dialect.has('reserved-names');
  return referent.kind === 'alternate' && isBoxed(definition) && dialect.has('boxed-alternate');
}

function isBoxed(definition: CommandNode | EventNode): boolean {
  return definition.kind === 'command' ? definition.flags.boxed : definition.boxed;
}

function checkNotEmpty(
  { name, span }: TypeRefNode,
  definition: CommandNode | EventNode,
  context: CheckContext,
): void {
  if (!isBoxed(definition) || !context.dialect.has('boxed-empty-rejected')) return;
  if (context.scope.lookup(name)?.kind !== 'struct') return;
  if (argumentMembers(definition, context.scope).length > 0) return;
  const what = describeDefinition(definition);
  fail(context, definition, 'boxed-empty', { what, name }, span);
}
