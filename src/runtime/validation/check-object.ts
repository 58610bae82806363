import type { Check, Fields, MembersCheck } from './check.js';
import { ValidationRun, type Key } from './validation-run.js';

const getPrototypeOf = Object.getPrototypeOf;
const plain: object = Object.prototype;

/**
 * Whether a value is an object that may be looked at; it is entered then. What kind of object it is
 * is asked when it is left.
 */
export function isObject(value: unknown, run: ValidationRun): value is Fields {
  return typeof value === 'object' && value !== null && run.depth++ < run.deepest;
}

/** What is left to say where a value is no object, or too deep. */
export function noObject(value: unknown, key: Key, run: ValidationRun): number {
  if (typeof value === 'object' && value !== null) run.refuse(key);
  else run.wrongType(value, key, 'object');
  return 1;
}

/**
 * Leaves an object whose members have been checked; where it was sent, it has no others.
 *
 * @param count how many members there are that its type knows
 * @param check what has checked the object, by which it can be checked again
 * @param maker its `constructor`. Where that has been read, V8 knows what kind of object it has, and
 *   so its prototype, which it would have to call for else. It is read where it stands in generated
 *   code, since V8 learns place by place.
 */
export function leaveObject(
  count: number,
  fields: Fields,
  key: Key,
  run: ValidationRun,
  check: Check,
  maker: unknown,
): number {
  if (run.careful || maker !== Object || getPrototypeOf(fields) !== plain) {
    return leaveCarefully(count, fields, key, run, check);
  }
  run.depth--;
  return 1;
}

/** An object by the check of its members. */
export function checkObject(
  value: unknown,
  key: Key,
  run: ValidationRun,
  members: MembersCheck,
): number {
  if (!isObject(value, run)) return noObject(value, key, run);
  const count = members(value, run);
  if (run.careful || getPrototypeOf(value) !== plain) {
    return leaveByMembers(count, value, key, run, members);
  }
  run.depth--;
  return 1;
}

/** A member whose name every object inherits something by, such as `constructor`. */
export function ownMember(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function leaveByMembers(
  count: number,
  fields: Fields,
  key: Key,
  run: ValidationRun,
  members: MembersCheck,
): number {
  return leaveCarefully(count, fields, key, run, (value, at, by) =>
    checkObject(value, at, by, members),
  );
}

function leaveCarefully(
  count: number,
  fields: Fields,
  key: Key,
  run: ValidationRun,
  check: Check,
): number {
  const prototype: unknown = getPrototypeOf(fields);
  if (prototype !== plain && prototype !== null) {
    const again = checkHeir(fields, key, run, check);
    if (again !== undefined) return again;
  }
  // Mandatory members are counted as if they were there.
  if (run.strict && count >= 0 && !run.stopped && count - run.lacking() !== memberCount(fields)) {
    checkUnknown(fields, run, check);
  }
  run.leave(key);
  return 1;
}

/**
 * Objects of classes have members that JSON does not write: inherited ones. Others have a meaning
 * beyond their members, as dates and maps have.
 *
 * @returns undefined where nothing that was asked for is inherited, so that all stands
 */
function checkHeir(fields: Fields, key: Key, run: ValidationRun, check: Check): number | undefined {
  if (Array.isArray(fields) || Object.prototype.toString.call(fields) !== '[object Object]') {
    run.forget();
    run.depth--;
    run.wrongType(fields, key, 'object');
    return 1;
  }
  const asked = [...namesAskedFor(fields, check).names];
  if (!asked.some((name) => name in fields && !Object.hasOwn(fields, name))) return undefined;
  run.forget();
  run.depth--;
  // Getters were asked already, and may answer otherwise now.
  if (!hasGetters(fields)) return check({ ...fields }, key, run);
  run.wrong(key, 'wrong-type', 'object', 'an object with getters of a class');
  return 1;
}

function hasGetters(fields: Fields): boolean {
  return Object.values(Object.getOwnPropertyDescriptors(fields)).some(
    (property) => 'get' in property,
  );
}

/** How many members an object has; those it inherits too, which are none as a rule. */
function memberCount(fields: Fields): number {
  let count = 0;
  for (const name in fields) if (typeof name === 'string') count++;
  return count;
}

/**
 * The count tells that something else may be there. Members that are `undefined` are not written as
 * JSON; all others are reported.
 */
function checkUnknown(fields: Fields, run: ValidationRun, check: Check): void {
  const { names, certain } = namesAskedFor(fields, check);
  const unknown = Object.keys(fields).filter((name) => !names.has(name));
  for (const name of unknown) {
    if (run.stopped) return;
    if (fields[name] === undefined) continue;
    if (certain) run.unknownMember(name, names);
    else {
      run.wrong(null, 'unknown-member', 'no other members', 'more');
      return;
    }
  }
}

/** What a check of an object asks for. */
interface Asked {
  readonly names: ReadonlySet<string>;
  /** False where there may be more, since a getter says which branch of a union is meant. */
  readonly certain: boolean;
}

/**
 * The names that a check of an object asks for: so they need not be listed once more in generated
 * code. Getters are not run again.
 */
function namesAskedFor(fields: Fields, check: Check): Asked {
  const names = new Set<string>();
  const descriptor = (name: string | symbol) => Reflect.getOwnPropertyDescriptor(fields, name);
  const own = (name: string | symbol) => {
    if (typeof name === 'string') names.add(name);
    return descriptor(name);
  };
  const recorder = new Proxy(
    {},
    {
      // Of what all objects inherit, an object's own is asked for by a descriptor first.
      get: (_, name) => (name in plain ? descriptor(name) : own(name))?.value as unknown,
      getOwnPropertyDescriptor: (_, name) => own(name) && { configurable: true },
    },
  );
  const run = new ValidationRun(false, 0);
  // Only this object's names are asked for.
  run.deepest = 1;
  check(recorder, null, run);
  return { names, certain: !run.branchless };
}
