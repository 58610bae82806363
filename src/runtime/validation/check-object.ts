import type { Fields, MembersCheck } from './check.js';
import { ValidationRun, type Key } from './validation-run.js';

/** An object whose members pass; where it was sent, it has no others. */
export function checkObject(
  value: unknown,
  key: Key,
  run: ValidationRun,
  members: MembersCheck,
  optional?: boolean,
): number {
  const fields = fieldsOf(value);
  if (fields === undefined) {
    return value === undefined && optional ? 0 : run.wrongType(value, key, 'object');
  }
  if (!run.enter(key)) return 1;
  const count = members(fields, run);
  if (run.strict && !Number.isNaN(count) && count !== Object.keys(fields).length) {
    checkUnknown(fields, run, members);
  }
  run.leave();
  return 1;
}

/** A member whose name every object inherits something by, such as `constructor`. */
export function ownMember(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/**
 * The members that JSON would write; undefined for what is no object, or has a meaning beyond its
 * members, as dates and maps have. What an object inherits from a class is not written.
 */
function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return value as Fields;
  return Object.prototype.toString.call(value) === '[object Object]' ? { ...value } : undefined;
}

/**
 * The count tells that something else is there. Members that are `undefined` are not written as
 * JSON; all others are reported. What is known is what the check asks for: so it need not be
 * listed once more in generated code.
 */
function checkUnknown(fields: Fields, run: ValidationRun, members: MembersCheck): void {
  const known = namesAskedFor(fields, members);
  for (const name of Object.keys(fields)) {
    if (run.stopped) return;
    if (!known.has(name) && fields[name] !== undefined) run.unknownMember(name, known);
  }
}

function namesAskedFor(fields: Fields, members: MembersCheck): ReadonlySet<string> {
  const names = new Set<string>();
  const note = (name: string | symbol) => {
    if (typeof name === 'string') names.add(name);
  };
  const recorder = new Proxy(fields, {
    get(target, name) {
      note(name);
      return Reflect.get(target, name) as unknown;
    },
    getOwnPropertyDescriptor(target, name) {
      note(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
  });
  const run = new ValidationRun('received', 0);
  // Only this object's names are asked for.
  run.stopped = true;
  members(recorder, run);
  return names;
}
