import { describe, expect, it } from '@jest/globals';
import type { Check } from './check.js';
import {
  checkInt16,
  checkInt32,
  checkInt64,
  checkInt8,
  checkUint16,
  checkUint32,
  checkUint64,
  checkUint8,
} from './check-integer.js';
import { validator } from './validator.js';

const types: readonly (readonly [string, Check, bigint, bigint])[] = [
  ['int8', checkInt8, -128n, 127n],
  ['int16', checkInt16, -32768n, 32767n],
  ['int32', checkInt32, -2147483648n, 2147483647n],
  ['int64', checkInt64, -9223372036854775808n, 9223372036854775807n],
  ['uint8', checkUint8, 0n, 255n],
  ['uint16', checkUint16, 0n, 65535n],
  ['uint32', checkUint32, 0n, 4294967295n],
  ['uint64', checkUint64, 0n, 18446744073709551615n],
];

/** The code of what is wrong with a value; undefined where it is right. */
function faultOf(check: Check, value: unknown): string | undefined {
  const tested = validator(check, 'sent');
  const result = tested.safeParse(value);
  expect(tested.is(value)).toBe(result.success);
  return result.success ? undefined : result.issues[0]?.code;
}

/** The value as generated types may say it: as a number where that is exact, and with 64 bits both. */
function formsOf(name: string, value: bigint): readonly (number | bigint)[] {
  const exact = Number.isSafeInteger(Number(value)) ? [Number(value)] : [];
  return name.endsWith('64') ? [value, ...exact] : exact;
}

describe.each(types)('%s', (name, check, min, max) => {
  it('takes both ends of its range, in the types that it has', () => {
    for (const value of [min, max, 0n, 1n]) {
      const forms = formsOf(name, value);
      expect(forms.length).toBeGreaterThan(0);
      for (const form of forms) expect(faultOf(check, form)).toBeUndefined();
    }
  });

  it('rejects what lies beside them', () => {
    for (const value of [min - 1n, max + 1n]) {
      for (const form of formsOf(name, value)) expect(faultOf(check, form)).toBe('out-of-range');
    }
  });

  it('rejects fractions and what is no finite number', () => {
    for (const value of [0.5, 1e-7, Infinity, -Infinity, NaN]) {
      expect(faultOf(check, value)).toBe('not-an-integer');
    }
  });

  it('takes minus zero, which is written as 0', () => {
    expect(faultOf(check, -0)).toBeUndefined();
  });

  it('converts nothing', () => {
    for (const value of ['1', '', true, null, [], {}, [1], new Number(1)]) {
      expect(faultOf(check, value)).toBe('wrong-type');
    }
  });
});

it('takes no bigint for fewer than 64 bits, which types have as a number, and says so', () => {
  for (const [name, check, min] of types.filter(([name]) => !name.endsWith('64'))) {
    for (const value of [0n, 1n, min, min - 1n]) {
      expect([name, value, faultOf(check, value)]).toEqual([name, value, 'wrong-type']);
    }
  }
  expect(validator(checkUint8, 'sent').safeParse(5n)).toMatchObject({
    issues: [{ message: 'expected an integer from 0 to 255 as a number, received a bigint' }],
  });
});

describe('64-bit integers', () => {
  it('are not taken as a number that may have been rounded', () => {
    expect(faultOf(checkInt64, 2 ** 53 - 1)).toBeUndefined();
    expect(faultOf(checkInt64, 2 ** 53)).toBe('inexact-integer');
    expect(faultOf(checkInt64, -(2 ** 53))).toBe('inexact-integer');
    expect(faultOf(checkUint64, 2 ** 53)).toBe('inexact-integer');
    expect(faultOf(checkUint64, 2 ** 64)).toBe('out-of-range');
    expect(faultOf(checkInt64, 2 ** 63)).toBe('out-of-range');
    expect(faultOf(checkInt64, 2n ** 53n + 1n)).toBeUndefined();
  });

  it('tell their range', () => {
    const result = validator(checkUint64, 'sent').safeParse(-1n);
    expect(result.success || result.issues).toEqual([
      {
        code: 'out-of-range',
        path: [],
        pointer: '',
        expected: 'an integer from 0 to 18446744073709551615',
        received: '-1',
        message: 'expected an integer from 0 to 18446744073709551615, received -1',
      },
    ]);
  });
});
