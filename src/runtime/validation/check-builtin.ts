import type { Key, ValidationRun } from './validation-run.js';

export function checkStr(value: unknown, key: Key, run: ValidationRun, optional?: boolean): number {
  if (typeof value === 'string') return 1;
  return value === undefined && optional ? 0 : run.wrongType(value, key, 'string');
}

export function checkBool(
  value: unknown,
  key: Key,
  run: ValidationRun,
  optional?: boolean,
): number {
  if (typeof value === 'boolean') return 1;
  return value === undefined && optional ? 0 : run.wrongType(value, key, 'boolean');
}

export function checkNull(
  value: unknown,
  key: Key,
  run: ValidationRun,
  optional?: boolean,
): number {
  if (value === null) return 1;
  return value === undefined && optional ? 0 : run.wrongType(value, key, 'null');
}

/** Any number that JSON can hold. */
export function checkNumber(
  value: unknown,
  key: Key,
  run: ValidationRun,
  optional?: boolean,
): number {
  if (typeof value === 'number' ? Number.isFinite(value) : typeof value === 'bigint') return 1;
  if (value === undefined && optional) return 0;
  if (typeof value !== 'number') return run.wrongType(value, key, 'number');
  return run.wrong(key, 'wrong-type', 'a finite number', String(value));
}

/** Any value that JSON can hold; what objects and lists consist of is not looked at. */
export function checkAny(value: unknown, key: Key, run: ValidationRun, optional?: boolean): number {
  if (value === undefined && optional) return 0;
  switch (typeof value) {
    case 'undefined':
    case 'function':
    case 'symbol':
      return run.wrongType(value, key, 'any JSON value');
    case 'number':
      return Number.isFinite(value)
        ? 1
        : run.wrong(key, 'wrong-type', 'any JSON value', String(value));
    default:
      return 1;
  }
}
