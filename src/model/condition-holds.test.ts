import { expect, it } from '@jest/globals';
import type { ConditionTree } from './condition.js';
import { conditionHolds } from './condition-holds.js';

const a: ConditionTree = { kind: 'symbol', name: 'A' };
const b: ConditionTree = { kind: 'symbol', name: 'B' };
const notA: ConditionTree = { kind: 'not', operand: a };
const both: ConditionTree = { kind: 'all', operands: [a, b] };
const either: ConditionTree = { kind: 'any', operands: [a, b] };

it.each<[ConditionTree, string[], string[], boolean | undefined]>([
  [a, ['A'], [], true],
  [a, [], ['A'], false],
  [a, [], [], undefined],
  [notA, ['A'], [], false],
  [notA, [], ['A'], true],
  [notA, [], [], undefined],
  [both, ['A', 'B'], [], true],
  [both, ['A'], ['B'], false],
  [both, [], ['B'], false],
  [both, ['A'], [], undefined],
  [either, ['B'], [], true],
  [either, [], ['A', 'B'], false],
  [either, [], ['A'], undefined],
])('%j with %j defined and %j undefined: %s', (tree, defined, undefinedOnes, holds) => {
  const symbols = { defined: new Set(defined), undefined: new Set(undefinedOnes) };
  expect(conditionHolds(tree, symbols)).toBe(holds);
});
