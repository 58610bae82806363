import { fail, type CheckContext } from '../check-context.js';
import { describeDefinition } from '../describe-referent.js';
import { argumentMembers } from '../object-members.js';
import type { CommandNode, EventNode } from '../shape/definition-node.js';

/** From 8.1 on: members of what a command takes or an event carries may be conditional only if it is boxed. */
export function checkUnconditionalArguments(
  definition: CommandNode | EventNode,
  context: CheckContext,
): void {
  const boxed = definition.kind === 'command' ? definition.flags.boxed : definition.boxed;
  if (boxed || !context.dialect.has('unboxed-conditional-arguments-rejected')) return;
  const data = definition.arguments;
  const found = argumentMembers(definition, context.scope).find(({ member }) => member.condition);
  if (!data || !found) return;
  const { name, span } = found.member;
  const parameters = { what: describeDefinition(definition), member: name };
  if (data.kind === 'members') {
    fail(context, definition, 'conditional-arguments', parameters, span);
  } else {
    const notes = [{ message: 'the member', span }];
    fail(context, definition, 'conditional-arguments', parameters, data.span, notes);
  }
}
