import { assertNever } from './assert-never.js';
import type { Condition, ConditionTree, WrittenCondition } from './condition.js';

/** A condition of this tree, written in the way in which another one is. */
export function conditionLike(tree: ConditionTree, { written }: Condition): Condition {
  return { written: Array.isArray(written) ? cConditions(tree) : structured(tree), tree };
}

/** From 6.2 on: symbols under `all`, `any` and `not`. */
function structured(tree: ConditionTree): WrittenCondition {
  switch (tree.kind) {
    case 'symbol':
      return tree.name;
    case 'not':
      return { not: structured(tree.operand) };
    case 'all':
      return { all: tree.operands.map(structured) };
    case 'any':
      return { any: tree.operands.map(structured) };
    default:
      return assertNever(tree);
  }
}

/** Until 6.1: a list of C conditions, all of which must hold. */
function cConditions(tree: ConditionTree): readonly string[] {
  return (tree.kind === 'all' ? tree.operands : [tree]).map(cCondition);
}

function cCondition(tree: ConditionTree): string {
  switch (tree.kind) {
    case 'symbol':
      // What could not be read as a condition stands for itself.
      return isIdentifier(tree.name) ? `defined(${tree.name})` : tree.name;
    case 'not':
      return `!${grouped(tree.operand)}`;
    case 'all':
      return tree.operands.map(grouped).join(' && ');
    case 'any':
      return tree.operands.map(grouped).join(' || ');
    default:
      return assertNever(tree);
  }
}

function grouped(tree: ConditionTree): string {
  const isOne = tree.kind === 'not' || (tree.kind === 'symbol' && isIdentifier(tree.name));
  return isOne ? cCondition(tree) : `(${cCondition(tree)})`;
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}
