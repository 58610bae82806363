import type { Check, MembersCheck } from './check.js';
import { checkEnum } from './check-enum.js';
import { checkList } from './check-list.js';
import { checkObject } from './check-object.js';

/** The check of an object as a function that can be handed over. */
export function objectCheck(members: MembersCheck): Check {
  return (value, key, run, optional) => checkObject(value, key, run, members, optional);
}

/** The same of an enum. */
export function enumCheck(values: readonly string[]): Check {
  return (value, key, run, optional) => checkEnum(value, key, run, values, optional);
}

/** The same of a list. */
export function listCheck(element: Check): Check {
  return (value, key, run, optional) => checkList(value, key, run, element, optional);
}
