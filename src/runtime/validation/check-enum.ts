import type { Key, ValidationRun } from './validation-run.js';
import { uncounted } from './check.js';

/** A string that is one of the values; where it was received, it may be a newer one. */
export function checkEnum(
  value: unknown,
  key: Key,
  run: ValidationRun,
  values: readonly string[],
): number {
  if (typeof value !== 'string' || run.strict) enumValue(value, key, run, values);
  return 1;
}

export function maybeEnum(
  value: unknown,
  key: Key,
  run: ValidationRun,
  values: readonly string[],
): number {
  return value === undefined ? 0 : checkEnum(value, key, run, values);
}

/**
 * The discriminator of a union, none of whose branches it selects: a fault, or a value newer than
 * the schema. Which members belong to its branch, nobody knows.
 */
export function otherTag(
  value: unknown,
  key: Key,
  run: ValidationRun,
  values: readonly string[],
): number {
  run.branchless = true;
  checkEnum(value, key, run, values);
  return uncounted;
}

function enumValue(value: unknown, key: Key, run: ValidationRun, values: readonly string[]): void {
  if (typeof value !== 'string') run.wrongType(value, key, 'string');
  else if (!values.includes(value)) run.unknownValue(key, value, values);
}
