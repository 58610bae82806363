import { describe, expect, it } from '@jest/globals';
import { allOf, anyOf, notOf } from './combine-conditions.js';
import type { ConditionNode } from './condition-node.js';

const symbol = (name: string): ConditionNode => ({ kind: 'symbol', name });
const [a, b, c] = [symbol('A'), symbol('B'), symbol('C')] as const;

describe('allOf and anyOf', () => {
  it('are the operand itself where there is one', () => {
    expect(allOf([a])).toEqual(a);
    expect(anyOf([allOf([a])])).toEqual(a);
  });

  it('flatten their own kind only', () => {
    expect(allOf([allOf([a, b]), c])).toEqual({ kind: 'all', operands: [a, b, c] });
    const either = { kind: 'any', operands: [a, b] };
    expect(allOf([anyOf([a, b]), c])).toEqual({ kind: 'all', operands: [either, c] });
  });
});

describe('notOf', () => {
  it('undoes itself', () => {
    expect(notOf(a)).toEqual({ kind: 'not', operand: a });
    expect(notOf(notOf(a))).toEqual(a);
  });
});
