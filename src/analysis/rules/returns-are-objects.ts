import { fail, type CheckContext } from '../check-context.js';
import { describeReferent } from '../describe-referent.js';
import type { CommandNode } from '../shape/definition-node.js';

/** What a command returns can grow only if it is an object or a list of objects. */
export function checkReturnsAreObjects(command: CommandNode, context: CheckContext): void {
  const { returns } = command;
  if (returns?.kind !== 'type-ref' || !context.dialect.has('checked-types')) return;
  if (context.pragmas.returnsExceptions.has(command.name)) return;
  const referent = context.scope.lookup(returns.name);
  if (!referent || !['builtin', 'enum', 'alternate'].includes(referent.kind)) return;
  // Without sized integers and `any` there was no telling, and `gen: false` excepted from the rule.
  if (context.dialect.has('wildcard-types') && !command.flags.generated) return;
  const parameters = {
    command: command.name,
    name: returns.name,
    kind: describeReferent(referent),
  };
  fail(context, command, 'bad-returns', parameters, returns.span);
}
