import type { Key, ValidationRun } from './validation-run.js';

/** An integer as a `number` that was certainly not rounded. */
const isInteger = Number.isSafeInteger as (value: unknown) => value is number;

export function checkInt8(value: unknown, key: Key, run: ValidationRun): number {
  return isInt8(value) ? 1 : noInteger(value, key, run, int8);
}

export function checkInt16(value: unknown, key: Key, run: ValidationRun): number {
  return isInt16(value) ? 1 : noInteger(value, key, run, int16);
}

export function checkInt32(value: unknown, key: Key, run: ValidationRun): number {
  return isInt32(value) ? 1 : noInteger(value, key, run, int32);
}

/** 64 bits with a sign: `int` and `int64`. */
export function checkInt64(value: unknown, key: Key, run: ValidationRun): number {
  return isInteger(value) ? 1 : noInteger(value, key, run, int64);
}

export function maybeInt64(value: unknown, key: Key, run: ValidationRun): number {
  return value === undefined ? 0 : checkInt64(value, key, run);
}

export function checkUint8(value: unknown, key: Key, run: ValidationRun): number {
  return isUint8(value) ? 1 : noInteger(value, key, run, uint8);
}

export function checkUint16(value: unknown, key: Key, run: ValidationRun): number {
  return isUint16(value) ? 1 : noInteger(value, key, run, uint16);
}

export function checkUint32(value: unknown, key: Key, run: ValidationRun): number {
  return isUint32(value) ? 1 : noInteger(value, key, run, uint32);
}

/** 64 bits without a sign: `uint64` and `size`. */
export function checkUint64(value: unknown, key: Key, run: ValidationRun): number {
  return isUint64(value) ? 1 : noInteger(value, key, run, uint64);
}

export function maybeUint64(value: unknown, key: Key, run: ValidationRun): number {
  return value === undefined ? 0 : checkUint64(value, key, run);
}

const isInt8 = (value: unknown) => isInteger(value) && value >= -0x80 && value <= 0x7f;
const isInt16 = (value: unknown) => isInteger(value) && value >= -0x8000 && value <= 0x7fff;
const isInt32 = (value: unknown) =>
  isInteger(value) && value >= -0x8000_0000 && value <= 0x7fff_ffff;
const isUint8 = (value: unknown) => isInteger(value) && value >= 0 && value <= 0xff;
const isUint16 = (value: unknown) => isInteger(value) && value >= 0 && value <= 0xffff;
const isUint32 = (value: unknown) => isInteger(value) && value >= 0 && value <= 0xffff_ffff;
const isUint64 = (value: unknown) => isInteger(value) && value >= 0;

interface Range {
  readonly min: bigint;
  readonly max: bigint;
  /** Whether a `bigint` is taken: not where a `number` holds all of it, and types say so. */
  readonly big?: boolean;
}

const int8: Range = { min: -(2n ** 7n), max: 2n ** 7n - 1n };
const int16: Range = { min: -(2n ** 15n), max: 2n ** 15n - 1n };
const int32: Range = { min: -(2n ** 31n), max: 2n ** 31n - 1n };
const int64: Range = { min: -(2n ** 63n), max: 2n ** 63n - 1n, big: true };
const uint8: Range = { min: 0n, max: 2n ** 8n - 1n };
const uint16: Range = { min: 0n, max: 2n ** 16n - 1n };
const uint32: Range = { min: 0n, max: 2n ** 32n - 1n };
const uint64: Range = { min: 0n, max: 2n ** 64n - 1n, big: true };

/** What the quick look did not take: a `bigint`, nothing, or a mistake. */
function noInteger(
  value: unknown,
  key: Key,
  run: ValidationRun,
  { min, max, big = false }: Range,
): number {
  const expected = `an integer from ${String(min)} to ${String(max)}`;
  if (typeof value === 'bigint') {
    if (!big) return run.wrong(key, 'wrong-type', `${expected} as a number`, 'a bigint');
    if (value >= min && value <= max) return 1;
    return run.wrong(key, 'out-of-range', expected, String(value));
  }
  if (typeof value !== 'number') return run.wrongType(value, key, expected);
  return run.wrong(key, faultOf(value, { min, max }), expected, String(value));
}

/** Why a number is no integer of a range. */
function faultOf(value: number, { min, max }: Range) {
  if (!Number.isInteger(value)) return 'not-an-integer';
  const exact = BigInt(value);
  return exact < min || exact > max ? 'out-of-range' : 'inexact-integer';
}
