import type { Key, ValidationRun } from './validation-run.js';

const isFinite = Number.isFinite;

export function checkStr(value: unknown, key: Key, run: ValidationRun): number {
  if (typeof value !== 'string') noStr(value, key, run);
  return 1;
}

/** A member that may be absent; as all whose names begin with `maybe`. */
export function maybeStr(value: unknown, key: Key, run: ValidationRun): number {
  return value === undefined ? 0 : checkStr(value, key, run);
}

export function checkBool(value: unknown, key: Key, run: ValidationRun): number {
  if (typeof value !== 'boolean') noBool(value, key, run);
  return 1;
}

export function maybeBool(value: unknown, key: Key, run: ValidationRun): number {
  return value === undefined ? 0 : checkBool(value, key, run);
}

export function checkNull(value: unknown, key: Key, run: ValidationRun): number {
  if (value !== null) noNull(value, key, run);
  return 1;
}

/** Any number that JSON can hold. */
export function checkNumber(value: unknown, key: Key, run: ValidationRun): number {
  if (!isFinite(value)) noNumber(value, key, run);
  return 1;
}

export function maybeNumber(value: unknown, key: Key, run: ValidationRun): number {
  return value === undefined ? 0 : checkNumber(value, key, run);
}

/** Any value that JSON can hold; what objects and lists consist of is not looked at. */
export function checkAny(value: unknown, key: Key, run: ValidationRun): number {
  switch (typeof value) {
    case 'undefined':
    case 'function':
    case 'symbol':
      run.wrongType(value, key, 'any JSON value');
      break;
    case 'number':
      if (!isFinite(value)) run.wrong(key, 'wrong-type', 'any JSON value', value);
      break;
    default:
  }
  return 1;
}

function noStr(value: unknown, key: Key, run: ValidationRun): void {
  run.wrongType(value, key, 'string');
}

function noBool(value: unknown, key: Key, run: ValidationRun): void {
  run.wrongType(value, key, 'boolean');
}

function noNull(value: unknown, key: Key, run: ValidationRun): void {
  run.wrongType(value, key, 'null');
}

/** What the quick look did not take. */
function noNumber(value: unknown, key: Key, run: ValidationRun): void {
  if (typeof value === 'bigint') return;
  if (typeof value !== 'number') run.wrongType(value, key, 'number');
  else run.wrong(key, 'wrong-type', 'a finite number', value);
}
