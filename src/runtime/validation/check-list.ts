import type { Check } from './check.js';
import { checkStr } from './check-builtin.js';
import { checkEnum } from './check-enum.js';
import type { Key, ValidationRun } from './validation-run.js';

/**
 * Whether a value is a list that may be looked at; it is entered then. Elements are to be taken by
 * index: iteration methods pass over holes.
 */
export function isList(value: unknown, run: ValidationRun): value is readonly unknown[] {
  return Array.isArray(value) && run.depth++ < run.deepest;
}

/** What is left to say where a value is no list, or too deep. */
export function noList(value: unknown, key: Key, run: ValidationRun): number {
  if (Array.isArray(value)) run.refuse(key);
  else run.wrongType(value, key, 'array');
  return 1;
}

/** Leaves a list. */
export function leaveList(key: Key, run: ValidationRun): number {
  run.leave(key);
  return 1;
}

/** A list whose elements pass a check. */
export function checkList(value: unknown, key: Key, run: ValidationRun, element: Check): number {
  if (!isList(value, run)) return noList(value, key, run);
  for (let at = 0; at < value.length && !run.stopped; at++) element(value[at], at, run);
  return leaveList(key, run);
}

/** A list of strings. */
export function checkStrings(value: unknown, key: Key, run: ValidationRun): number {
  if (!isList(value, run)) return noList(value, key, run);
  for (let at = 0; at < value.length && !run.stopped; at++) checkStr(value[at], at, run);
  return leaveList(key, run);
}

/** A list of an enum's values. */
export function checkEnums(
  value: unknown,
  key: Key,
  run: ValidationRun,
  values: readonly string[],
): number {
  if (!isList(value, run)) return noList(value, key, run);
  for (let at = 0; at < value.length && !run.stopped; at++) checkEnum(value[at], at, run, values);
  return leaveList(key, run);
}
