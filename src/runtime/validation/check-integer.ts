import type { Key, ValidationRun } from './validation-run.js';

/** An integer as a `number` that was certainly not rounded. */
const isInteger = Number.isSafeInteger as (value: unknown) => value is number;

// Where an integer is goes by the run: with one argument more, functions were too long for V8 to put
// them in the place of their calls always.

export function checkInt8(value: unknown, key: Key, run: ValidationRun): number {
  if (!isInt8(value)) {
    run.key = key;
    noInt8(value, run);
  }
  return 1;
}

export function checkInt16(value: unknown, key: Key, run: ValidationRun): number {
  if (!isInt16(value)) {
    run.key = key;
    noInt16(value, run);
  }
  return 1;
}

export function checkInt32(value: unknown, key: Key, run: ValidationRun): number {
  if (!isInt32(value)) {
    run.key = key;
    noInt32(value, run);
  }
  return 1;
}

/** 64 bits with a sign: `int` and `int64`. */
export function checkInt64(value: unknown, key: Key, run: ValidationRun): number {
  if (!isInteger(value)) {
    run.key = key;
    noInt64(value, run);
  }
  return 1;
}

export function maybeInt64(value: unknown, key: Key, run: ValidationRun): number {
  return value === undefined ? 0 : checkInt64(value, key, run);
}

export function checkUint8(value: unknown, key: Key, run: ValidationRun): number {
  if (!isUint8(value)) {
    run.key = key;
    noUint8(value, run);
  }
  return 1;
}

export function checkUint16(value: unknown, key: Key, run: ValidationRun): number {
  if (!isUint16(value)) {
    run.key = key;
    noUint16(value, run);
  }
  return 1;
}

export function checkUint32(value: unknown, key: Key, run: ValidationRun): number {
  if (!isUint32(value)) {
    run.key = key;
    noUint32(value, run);
  }
  return 1;
}

/** 64 bits without a sign: `uint64` and `size`. */
export function checkUint64(value: unknown, key: Key, run: ValidationRun): number {
  if (!isUint64(value)) {
    run.key = key;
    noUint64(value, run);
  }
  return 1;
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

/** Written out, so that no text has to be made of a range whenever something is out of it. */
interface Range {
  readonly min: bigint;
  readonly max: bigint;
  readonly text: string;
  /** Whether a `bigint` is taken: not where a `number` holds all of it, and types say so. */
  readonly big?: boolean;
}

const int8: Range = { min: -128n, max: 127n, text: 'an integer from -128 to 127' };
const int16: Range = { min: -32768n, max: 32767n, text: 'an integer from -32768 to 32767' };
const int32: Range = {
  min: -2147483648n,
  max: 2147483647n,
  text: 'an integer from -2147483648 to 2147483647',
};
const int64: Range = {
  min: -9223372036854775808n,
  max: 9223372036854775807n,
  text: 'an integer from -9223372036854775808 to 9223372036854775807',
  big: true,
};
const uint8: Range = { min: 0n, max: 255n, text: 'an integer from 0 to 255' };
const uint16: Range = { min: 0n, max: 65535n, text: 'an integer from 0 to 65535' };
const uint32: Range = { min: 0n, max: 4294967295n, text: 'an integer from 0 to 4294967295' };
const uint64: Range = {
  min: 0n,
  max: 18446744073709551615n,
  text: 'an integer from 0 to 18446744073709551615',
  big: true,
};

function noInt8(value: unknown, run: ValidationRun): void {
  noInteger(value, run, int8);
}

function noInt16(value: unknown, run: ValidationRun): void {
  noInteger(value, run, int16);
}

function noInt32(value: unknown, run: ValidationRun): void {
  noInteger(value, run, int32);
}

function noInt64(value: unknown, run: ValidationRun): void {
  noInteger(value, run, int64);
}

function noUint8(value: unknown, run: ValidationRun): void {
  noInteger(value, run, uint8);
}

function noUint16(value: unknown, run: ValidationRun): void {
  noInteger(value, run, uint16);
}

function noUint32(value: unknown, run: ValidationRun): void {
  noInteger(value, run, uint32);
}

function noUint64(value: unknown, run: ValidationRun): void {
  noInteger(value, run, uint64);
}

/** What the quick look did not take: a `bigint`, nothing, or a mistake. */
function noInteger(value: unknown, run: ValidationRun, { min, max, text, big }: Range): void {
  const { key } = run;
  switch (typeof value) {
    case 'bigint':
      if (!big) run.wrong(key, 'wrong-type', `${text} as a number`, 'a bigint');
      else if (value < min || value > max) run.wrong(key, 'out-of-range', text, value);
      return;
    case 'number':
      run.wrong(key, faultOf(value, min, max), text, value);
      return;
    default:
      run.wrongType(value, key, text);
  }
}

/** Why a number is no integer of a range. */
function faultOf(value: number, min: bigint, max: bigint) {
  if (!Number.isInteger(value)) return 'not-an-integer';
  const exact = BigInt(value);
  return exact < min || exact > max ? 'out-of-range' : 'inexact-integer';
}
