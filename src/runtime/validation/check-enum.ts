import type { Key, ValidationRun } from './validation-run.js';

/** A string that is one of the values; where it was received, it may be a newer one. */
export function checkEnum(
  value: unknown,
  key: Key,
  run: ValidationRun,
  values: readonly string[],
  optional?: boolean,
): number {
  if (typeof value === 'string') {
    return !run.strict || values.includes(value) ? 1 : run.unknownValue(key, value, values);
  }
  return value === undefined && optional ? 0 : run.wrongType(value, key, 'string');
}
