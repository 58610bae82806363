import { assertNever } from './assert-never.js';
import type { ConditionTree } from './condition.js';

/** A condition in words, its symbols in back quotes: `` `CONFIG_A` and not `CONFIG_B` ``. */
export function conditionText(tree: ConditionTree): string {
  switch (tree.kind) {
    case 'symbol':
      return `\`${tree.name}\``;
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
  return several ? `(${conditionText(tree)})` : conditionText(tree);
}
