import type { ConditionTree } from './condition.js';

/**
 * All or any of at least one condition, in its shortest form: lists of the same kind are taken
 * apart, the same is said once, and one operand stands for itself.
 */
export function combineTrees(
  kind: 'all' | 'any',
  trees: readonly [ConditionTree, ...ConditionTree[]],
): ConditionTree {
  const flat = trees.flatMap((tree) => (tree.kind === kind ? tree.operands : [tree]));
  const operands = [...new Map(flat.map((tree) => [JSON.stringify(tree), tree])).values()];
  return operands.length > 1 ? { kind, operands } : (operands[0] ?? trees[0]);
}
