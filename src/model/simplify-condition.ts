import { combineTrees } from './combine-trees.js';
import { conditionLike } from './condition-like.js';
import type { Condition, ConditionTree } from './condition.js';
import type { Symbols } from './symbols.js';

/**
 * What symbols leave of a condition: whether it holds, where they decide it, else the part that
 * is open. A condition of which nothing is decided stays as it is, to the letter; any other is
 * written anew from what is left of its tree, in the form of its release.
 */
export function simplifyCondition(condition: Condition, symbols: Symbols): Condition | boolean {
  const left = simplifyTree(condition.tree, symbols);
  if (typeof left === 'boolean') return left;
  return left === condition.tree ? condition : conditionLike(left, condition);
}

/** The same for a tree; one of which nothing is decided is returned itself. */
export function simplifyTree(tree: ConditionTree, symbols: Symbols): ConditionTree | boolean {
  switch (tree.kind) {
    case 'symbol':
      if (symbols.defined.has(tree.name)) return true;
      return symbols.undefined.has(tree.name) ? false : tree;
    case 'not': {
      const operand = simplifyTree(tree.operand, symbols);
      if (typeof operand === 'boolean') return !operand;
      return operand === tree.operand ? tree : negated(operand);
    }
    case 'all':
    case 'any':
      return simplifyOperands(tree, symbols);
  }
}

function negated(tree: ConditionTree): ConditionTree {
  return tree.kind === 'not' ? tree.operand : { kind: 'not', operand: tree };
}

/** One operand with the deciding value decides; the others do not matter, and go. */
function simplifyOperands(
  tree: Extract<ConditionTree, { readonly kind: 'all' | 'any' }>,
  symbols: Symbols,
): ConditionTree | boolean {
  const deciding = tree.kind === 'any';
  const left = tree.operands.map((operand) => simplifyTree(operand, symbols));
  if (left.includes(deciding)) return deciding;
  if (left.every((operand, at) => operand === tree.operands[at])) return tree;
  const [first, ...others] = left.filter((operand) => typeof operand !== 'boolean');
  return first ? combineTrees(tree.kind, [first, ...others]) : !deciding;
}
