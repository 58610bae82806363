import { describe, expect, it } from '@jest/globals';
import {
  checkInt64AsBigint,
  checkInt64AsNumber,
  checkUint64AsBigint,
  checkUint64AsNumber,
} from './check-integer-as.js';
import type { Check } from './check.js';
import { validator } from './validator.js';

/** What is wrong with a value; undefined where it is right. */
function faultOf(check: Check, value: unknown): string | undefined {
  const result = validator(check, 'sent').safeParse(value);
  return result.success ? undefined : result.issues[0]?.message;
}

describe('integers of one type of JavaScript', () => {
  it('are taken in their range', () => {
    expect(faultOf(checkInt64AsBigint, -(2n ** 63n))).toBeUndefined();
    expect(faultOf(checkUint64AsBigint, 2n ** 64n - 1n)).toBeUndefined();
    expect(faultOf(checkInt64AsNumber, Number.MIN_SAFE_INTEGER)).toBeUndefined();
    expect(faultOf(checkUint64AsNumber, Number.MAX_SAFE_INTEGER)).toBeUndefined();
    expect(faultOf(checkUint64AsBigint, -1n)).toMatch(/^expected an integer from 0 to /);
    expect(faultOf(checkUint64AsNumber, -1)).toMatch(/^expected an integer from 0 to /);
  });

  it('are not taken as the other', () => {
    const asBigint = 'expected an integer as a bigint, received a number';
    const asNumber = 'expected an integer as a number, received a bigint';
    expect([checkInt64AsBigint, checkUint64AsBigint].map((check) => faultOf(check, 1))).toEqual([
      asBigint,
      asBigint,
    ]);
    expect([checkInt64AsNumber, checkUint64AsNumber].map((check) => faultOf(check, 1n))).toEqual([
      asNumber,
      asNumber,
    ]);
  });
});
