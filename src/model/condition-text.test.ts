import { describe, expect, it } from '@jest/globals';
import type { ConditionTree } from './condition.js';
import { conditionText } from './condition-text.js';

const symbol = (name: string): ConditionTree => ({ kind: 'symbol', name });

describe('conditionText', () => {
  it('groups what would be read otherwise', () => {
    const tree: ConditionTree = {
      kind: 'all',
      operands: [
        symbol('A'),
        { kind: 'any', operands: [symbol('B'), symbol('C')] },
        { kind: 'not', operand: { kind: 'all', operands: [symbol('D'), symbol('E')] } },
        { kind: 'any', operands: [symbol('F')] },
      ],
    };
    expect(conditionText(tree)).toBe('`A` and (`B` or `C`) and not (`D` and `E`) and `F`');
  });
});
