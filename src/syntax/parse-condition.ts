import { allOf, anyOf, notOf } from './combine-conditions.js';
import type { ConditionNode } from './condition-node.js';
import { parse, SyntaxError as GrammarError } from './generated/condition-parser.js';

/** Makes the nodes of the grammar. */
const nodes = {
  any: anyOf,
  all: allOf,
  not: notOf,
  symbol: (name: string): ConditionNode => ({ kind: 'symbol', name }),
};

/** Real conditions need one level. */
const maxDepth = 100;

/**
 * Reads a C condition of 3.0 to 6.1, such as `defined(CONFIG_A) && !defined(CONFIG_B)`.
 *
 * @returns undefined where it is more than `defined`, names, `!`, `&&`, `||` and parentheses
 */
export function parseCCondition(text: string): ConditionNode | undefined {
  try {
    return parse(text, { nodes, maxDepth }) as ConditionNode;
  } catch (thrown) {
    if (thrown instanceof GrammarError) return undefined;
    throw thrown;
  }
}
