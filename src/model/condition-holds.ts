import type { ConditionTree } from './condition.js';
import { simplifyTree } from './simplify-condition.js';
import type { Symbols } from './symbols.js';

/** Whether a condition holds; undefined where the symbols do not decide it. */
export function conditionHolds(tree: ConditionTree, symbols: Symbols): boolean | undefined {
  const left = simplifyTree(tree, symbols);
  return typeof left === 'boolean' ? left : undefined;
}
