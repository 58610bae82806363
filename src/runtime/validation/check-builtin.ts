import type { Key, ValidationRun } from './validation-run.js';

const isFinite = Number.isFinite;

export function checkStr(value: unknown, key: Key, run: ValidationRun): number {
  return typeof value === 'string' ? 1 : noStr(value, key, run);
}

/** A member that may be absent; as all whose names begin with `maybe`. */
export function maybeStr(value: unknown, key: Key, run: ValidationRun): number {
  return value === undefined ? 0 : checkStr(value, key, run);
}

export function checkBool(value: unknown, key: Key, run: ValidationRun): number {
  return typeof value === 'boolean' ? 1 : noBool(value, key, run);
}

export function maybeBool(value: unknown, key: Key, run: ValidationRun): number {
  return value === undefined ? 0 : checkBool(value, key, run);
}

export function checkNull(value: unknown, key: Key, run: ValidationRun): number {
  return value === null ? 1 : noNull(value, key, run);
}

/** Any number that JSON can hold. */
export function checkNumber(value: unknown, key: Key, run: ValidationRun): number {
  return isFinite(value) ? 1 : noNumber(value, key, run);
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
      return run.wrongType(value, key, 'any JSON value');
    case 'number':
      return isFinite(value) ? 1 : run.wrong(key, 'wrong-type', 'any JSON value', String(value));
    default:
      return 1;
  }
}

function noStr(value: unknown, key: Key, run: ValidationRun): number {
  return run.wrongType(value, key, 'string');
}

function noBool(value: unknown, key: Key, run: ValidationRun): number {
  return run.wrongType(value, key, 'boolean');
}

function noNull(value: unknown, key: Key, run: ValidationRun): number {
  return run.wrongType(value, key, 'null');
}

/** What the quick look did not take. */
function noNumber(value: unknown, key: Key, run: ValidationRun): number {
  if (typeof value === 'bigint') return 1;
  if (typeof value !== 'number') return run.wrongType(value, key, 'number');
  return run.wrong(key, 'wrong-type', 'a finite number', String(value));
}
