import type { Key, ValidationRun } from './validation-run.js';

interface Range {
  readonly min: bigint;
  readonly max: bigint;
  /** Whether a `bigint` is taken: not where a `number` holds all of it, and types say so. */
  readonly big?: boolean;
}

// Marked, so that a bundler drops those that a program does not use.
const int8 = /* @__PURE__ */ signed(8n);
const int16 = /* @__PURE__ */ signed(16n);
const int32 = /* @__PURE__ */ signed(32n);
const int64 = /* @__PURE__ */ signed(64n, true);
const uint8 = /* @__PURE__ */ unsigned(8n);
const uint16 = /* @__PURE__ */ unsigned(16n);
const uint32 = /* @__PURE__ */ unsigned(32n);
const uint64 = /* @__PURE__ */ unsigned(64n, true);

function signed(bits: bigint, big = false): Range {
  const half = 2n ** (bits - 1n);
  return { min: -half, max: half - 1n, big };
}

function unsigned(bits: bigint, big = false): Range {
  return { min: 0n, max: 2n ** bits - 1n, big };
}

export function checkInt8(
  value: unknown,
  key: Key,
  run: ValidationRun,
  optional?: boolean,
): number {
  return isInteger(value) && value >= -0x80 && value <= 0x7f
    ? 1
    : checkRange(value, key, run, optional, int8);
}

export function checkInt16(
  value: unknown,
  key: Key,
  run: ValidationRun,
  optional?: boolean,
): number {
  return isInteger(value) && value >= -0x8000 && value <= 0x7fff
    ? 1
    : checkRange(value, key, run, optional, int16);
}

export function checkInt32(
  value: unknown,
  key: Key,
  run: ValidationRun,
  optional?: boolean,
): number {
  return isInteger(value) && value >= -0x8000_0000 && value <= 0x7fff_ffff
    ? 1
    : checkRange(value, key, run, optional, int32);
}

/** 64 bits with a sign: `int` and `int64`. */
export function checkInt64(
  value: unknown,
  key: Key,
  run: ValidationRun,
  optional?: boolean,
): number {
  return isInteger(value) ? 1 : checkRange(value, key, run, optional, int64);
}

export function checkUint8(
  value: unknown,
  key: Key,
  run: ValidationRun,
  optional?: boolean,
): number {
  return isInteger(value) && value >= 0 && value <= 0xff
    ? 1
    : checkRange(value, key, run, optional, uint8);
}

export function checkUint16(
  value: unknown,
  key: Key,
  run: ValidationRun,
  optional?: boolean,
): number {
  return isInteger(value) && value >= 0 && value <= 0xffff
    ? 1
    : checkRange(value, key, run, optional, uint16);
}

export function checkUint32(
  value: unknown,
  key: Key,
  run: ValidationRun,
  optional?: boolean,
): number {
  return isInteger(value) && value >= 0 && value <= 0xffff_ffff
    ? 1
    : checkRange(value, key, run, optional, uint32);
}

/** 64 bits without a sign: `uint64` and `size`. */
export function checkUint64(
  value: unknown,
  key: Key,
  run: ValidationRun,
  optional?: boolean,
): number {
  return isInteger(value) && value >= 0 ? 1 : checkRange(value, key, run, optional, uint64);
}

/** An integer as a `number` that was certainly not rounded. */
function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** What the quick look did not take: a `bigint`, nothing, or a mistake. */
function checkRange(
  value: unknown,
  key: Key,
  run: ValidationRun,
  optional: boolean | undefined,
  { min, max, big = false }: Range,
): number {
  if (value === undefined && optional) return 0;
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
