import type { ConditionTree } from './condition.js';

/** What is known of the symbols that conditions are made of. */
export interface Symbols {
  readonly defined: ReadonlySet<string>;
  readonly undefined: ReadonlySet<string>;
}

/** Whether a condition holds; undefined where the symbols do not decide it. */
export function conditionHolds(tree: ConditionTree, symbols: Symbols): boolean | undefined {
  switch (tree.kind) {
    case 'symbol':
      if (symbols.defined.has(tree.name)) return true;
      return symbols.undefined.has(tree.name) ? false : undefined;
    case 'not': {
      const operand = conditionHolds(tree.operand, symbols);
      return operand === undefined ? undefined : !operand;
    }
    case 'all':
      return decide(tree.operands, symbols, false);
    case 'any':
      return decide(tree.operands, symbols, true);
  }
}

/** One operand with the deciding value decides; without one, none may be open. */
function decide(
  operands: readonly ConditionTree[],
  symbols: Symbols,
  deciding: boolean,
): boolean | undefined {
  const values = operands.map((operand) => conditionHolds(operand, symbols));
  if (values.includes(deciding)) return deciding;
  return values.includes(undefined) ? undefined : !deciding;
}
