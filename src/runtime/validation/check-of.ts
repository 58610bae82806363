import type { Check, MembersCheck } from './check.js';
import { checkEnum } from './check-enum.js';
import { checkEnums, checkList } from './check-list.js';
import { checkObject } from './check-object.js';

/** The check of an object as a function that can be handed over. */
export function objectCheck(members: MembersCheck): Check {
  return (value, key, run) => checkObject(value, key, run, members);
}

/** The same of an enum. */
export function enumCheck(values: readonly string[]): Check {
  return (value, key, run) => checkEnum(value, key, run, values);
}

/** The same of a list. */
export function listCheck(element: Check): Check {
  return (value, key, run) => checkList(value, key, run, element);
}

/** The same of a list of an enum's values. */
export function enumsCheck(values: readonly string[]): Check {
  return (value, key, run) => checkEnums(value, key, run, values);
}
