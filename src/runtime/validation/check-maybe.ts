import type { Check } from './check.js';
import type { Key, ValidationRun } from './validation-run.js';

/** A member that may be absent, and passes a check where it is there. */
export function maybe(value: unknown, key: Key, run: ValidationRun, check: Check): number {
  if (value === undefined) return 0;
  check(value, key, run);
  return 1;
}

/** The same for a check that must be told something else. */
export function maybeOf<Of>(
  value: unknown,
  key: Key,
  run: ValidationRun,
  check: (value: unknown, key: Key, run: ValidationRun, of: Of) => number,
  of: Of,
): number {
  if (value === undefined) return 0;
  check(value, key, run, of);
  return 1;
}
