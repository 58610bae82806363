import type { Check, MembersCheck } from './check.js';
import { checkEnum } from './check-enum.js';
import { checkObject } from './check-object.js';
import type { Key, ValidationRun } from './validation-run.js';

/** A list whose elements pass a check. */
export function checkList(
  value: unknown,
  key: Key,
  run: ValidationRun,
  element: Check,
  optional?: boolean,
): number {
  if (!Array.isArray(value)) return notAList(value, key, run, optional);
  if (!run.enter(key)) return 1;
  // By index: iteration methods pass over holes.
  for (let at = 0; at < value.length && !run.stopped; at++) element(value[at], at, run);
  run.leave();
  return 1;
}

/** A list of objects whose members pass a check. */
export function checkObjects(
  value: unknown,
  key: Key,
  run: ValidationRun,
  members: MembersCheck,
  optional?: boolean,
): number {
  if (!Array.isArray(value)) return notAList(value, key, run, optional);
  if (!run.enter(key)) return 1;
  for (let at = 0; at < value.length && !run.stopped; at++) {
    checkObject(value[at], at, run, members);
  }
  run.leave();
  return 1;
}

/** A list of an enum's values. */
export function checkEnums(
  value: unknown,
  key: Key,
  run: ValidationRun,
  values: readonly string[],
  optional?: boolean,
): number {
  if (!Array.isArray(value)) return notAList(value, key, run, optional);
  if (!run.enter(key)) return 1;
  for (let at = 0; at < value.length && !run.stopped; at++) checkEnum(value[at], at, run, values);
  run.leave();
  return 1;
}

function notAList(
  value: unknown,
  key: Key,
  run: ValidationRun,
  optional: boolean | undefined,
): number {
  return value === undefined && optional ? 0 : run.wrongType(value, key, 'array');
}
