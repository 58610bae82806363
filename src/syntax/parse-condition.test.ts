import { describe, expect, it } from '@jest/globals';
import { allOf, anyOf } from './combine-conditions.js';
import type { ConditionNode } from './condition-node.js';
import { parseCCondition } from './parse-condition.js';

const symbol = (name: string): ConditionNode => ({ kind: 'symbol', name });
const not = (operand: ConditionNode): ConditionNode => ({ kind: 'not', operand });
const [a, b, c] = [symbol('A'), symbol('B'), symbol('C')] as const;

describe('parseCCondition', () => {
  it.each([
    ['defined(CONFIG_SPICE)', symbol('CONFIG_SPICE')],
    ['defined CONFIG_SPICE', symbol('CONFIG_SPICE')],
    [' defined ( A ) ', a],
    ['A', a],
    ['defined_by', symbol('defined_by')],
    ['!defined(A)', not(a)],
    ['! ! A', a],
    ['defined(A) && defined(B)', { kind: 'all', operands: [a, b] }],
    ['defined(A) || defined(B)', { kind: 'any', operands: [a, b] }],
  ])('reads %s', (text, tree) => {
    expect(parseCCondition(text)).toEqual(tree);
  });

  it('binds && closer than ||, and parentheses closest', () => {
    expect(parseCCondition('A || B && C')).toEqual(anyOf([a, allOf([b, c])]));
    expect(parseCCondition('(A || B) && C')).toEqual(allOf([anyOf([a, b]), c]));
    expect(parseCCondition('!(A || B) && C')).toEqual(allOf([not(anyOf([a, b])), c]));
  });

  it('gives one list for the same operator nested', () => {
    const flat = { kind: 'all', operands: [a, b, c] };
    expect(parseCCondition('A && B && C')).toEqual(flat);
    expect(parseCCondition('(A && B) && C')).toEqual(flat);
    expect(parseCCondition('A && (B && (C))')).toEqual(flat);
  });

  it.each([
    '',
    ' ',
    'A B',
    'A &&',
    'A & B',
    '!',
    '(A',
    'A)',
    'defined()',
    'defined',
    'defined((A))',
    'VERSION >= 3',
    'IS_ENABLED(A)',
    '0',
    "'x'",
    'ä',
  ])('leaves %j to its caller', (text) => {
    expect(parseCCondition(text)).toBeUndefined();
  });

  it('survives any depth', () => {
    const nested = (depth: number) => '('.repeat(depth) + 'A' + ')'.repeat(depth);
    expect(parseCCondition(nested(100))).toEqual(a);
    expect(parseCCondition(nested(101))).toBeUndefined();
    expect(parseCCondition('!'.repeat(200_000))).toBeUndefined();
  });
});
