import { assertNever } from '../../../model/assert-never.js';
import type { Condition, ConditionTree } from '../../../model/condition.js';
import { codeSpan } from './escape.js';

/** When something is there, in words: `` if `CONFIG_A` and not `CONFIG_B` ``. */
export function writeCondition({ tree }: Condition): string {
  return `if ${words(tree)}`;
}

/** Before 6.1 a symbol may be any text of C, so each is made safe by itself. */
function words(tree: ConditionTree): string {
  switch (tree.kind) {
    case 'symbol':
      return codeSpan(tree.name);
    case 'not':
      return `not ${grouped(tree.operand)}`;
    case 'all':
      return tree.operands.map(grouped).join(' and ');
    case 'any':
      return tree.operands.map(grouped).join(' or ');
    default:
      return assertNever(tree);
  }
}

function grouped(tree: ConditionTree): string {
  const several = (tree.kind === 'all' || tree.kind === 'any') && tree.operands.length > 1;
  return several ? `(${words(tree)})` : words(tree);
}
