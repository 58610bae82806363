import type { Key, ValidationRun } from './validation-run.js';

/** What an alternate says of a value whose JSON type none of its branches takes. */
export function noAlternative(
  value: unknown,
  key: Key,
  run: ValidationRun,
  expected: string,
): number {
  run.wrongType(value, key, expected);
  return 1;
}
