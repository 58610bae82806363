import type { ConditionNode } from './condition-node.js';

/** All of the conditions; those that are such a list themselves are taken apart. */
export function allOf(operands: readonly ConditionNode[]): ConditionNode {
  return combine('all', operands);
}

/** Any of the conditions; those that are such a list themselves are taken apart. */
export function anyOf(operands: readonly ConditionNode[]): ConditionNode {
  return combine('any', operands);
}

export function notOf(operand: ConditionNode): ConditionNode {
  return operand.kind === 'not' ? operand.operand : { kind: 'not', operand };
}

function combine(kind: 'all' | 'any', operands: readonly ConditionNode[]): ConditionNode {
  const flat = operands.flatMap((operand) =>
    operand.kind === kind ? operand.operands : [operand],
  );
  const [only] = flat;
  return only && flat.length === 1 ? only : { kind, operands: flat };
}
