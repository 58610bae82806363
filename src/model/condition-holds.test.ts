import { describe, expect, it } from '@jest/globals';
import { symbols } from '../testing/symbols.js';
import type { ConditionTree } from './condition.js';
import { conditionHolds } from './condition-holds.js';

const a: ConditionTree = { kind: 'symbol', name: 'A' };
const b: ConditionTree = { kind: 'symbol', name: 'B' };

const conditions = {
  A: a,
  'not A': { kind: 'not', operand: a },
  'A and B': { kind: 'all', operands: [a, b] },
  'A or B': { kind: 'any', operands: [a, b] },
  'not both': { kind: 'not', operand: { kind: 'all', operands: [a, b] } },
} satisfies Record<string, ConditionTree>;

describe('conditionHolds', () => {
  // What each condition is where A and B are as the flags say; `?` is open.
  it.each([
    ['', '? ? ? ? ?'],
    ['-DA', 'yes no ? yes ?'],
    ['-UA', 'no yes no ? yes'],
    ['-DB', '? ? ? yes ?'],
    ['-UB', '? ? no ? yes'],
    ['-DA -DB', 'yes no yes yes no'],
    ['-DA -UB', 'yes no no yes yes'],
    ['-UA -DB', 'no yes no yes yes'],
    ['-UA -UB', 'no yes no no yes'],
    ['-DC -UD', '? ? ? ? ?'],
  ])('with %j says %s', (flags, expected) => {
    const words = new Map([
      [true, 'yes'],
      [false, 'no'],
      [undefined, '?'],
    ]);
    const answers = Object.values(conditions).map((tree) => conditionHolds(tree, symbols(flags)));
    expect(answers.map((answer) => words.get(answer)).join(' ')).toBe(expected);
  });
});
