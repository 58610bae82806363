import { describe, expect, it } from '@jest/globals';
import type { BuiltinName } from '../model/type.js';
import { rangeText } from './range-text.js';

const typeOf = (name: BuiltinName) => ({ kind: 'builtin', name, jsonType: 'int' }) as const;

/** By bits and sign. */
const types: readonly (readonly [BuiltinName, number, boolean])[] = [
  ['int', 64, true],
  ['int8', 8, true],
  ['int16', 16, true],
  ['int32', 32, true],
  ['int64', 64, true],
  ['uint8', 8, false],
  ['uint16', 16, false],
  ['uint32', 32, false],
  ['uint64', 64, false],
  ['size', 64, false],
];

/** The limits as numbers again. */
function limits(text: string | undefined): readonly bigint[] {
  const found = text?.match(/-?\d+(?:\^\d+)?(?:-\d+)?/g) ?? [];
  return found.map((limit) => {
    const [, sign = '', base = '', power = '1', less = '0'] =
      /^(-?)(\d+)(?:\^(\d+))?(?:-(\d+))?$/.exec(limit) ?? [];
    const value = BigInt(base) ** BigInt(power);
    return (sign === '-' ? -value : value) - BigInt(less);
  });
}

describe('rangeText', () => {
  it.each(types)('of %s is that of %i bits', (name, bits, signed) => {
    const size = 2n ** BigInt(bits);
    const least = signed ? -size / 2n : 0n;
    expect(limits(rangeText(typeOf(name)))).toEqual([least, least + size - 1n]);
  });

  it('is for integers and lists of them', () => {
    expect(rangeText({ kind: 'array', element: typeOf('uint8') })).toBe('Integers, 0 to 255.');
    expect(rangeText(typeOf('number'))).toBeUndefined();
    expect(rangeText({ kind: 'array', element: typeOf('str') })).toBeUndefined();
  });
});
