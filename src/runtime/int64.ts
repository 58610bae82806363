import { QmpIntegerError } from './errors/qmp-integer-error.js';
import { isJsonObject } from './json/json-object.js';

/**
 * A 64-bit integer. Received ones are a `number` where that is exact and a `bigint` where it is
 * not, so that nothing is ever rounded; both are taken in what is sent.
 */
export type Int64 = number | bigint;

/**
 * Where 64-bit integers stand in what is received; generated. `true`: the value is one. Functions
 * put the evaluation off, since types may hold themselves.
 */
export type Int64Places = true | Int64Structure | (() => Int64Places);

export interface Int64Structure {
  /** Of a list: where they stand in each element. */
  readonly elements?: Int64Places;
  /** Of an object: where they stand in its members. */
  readonly members?: Readonly<Record<string, Int64Places>>;
  /** Of an object: the member that says which of the branches is there. */
  readonly tag?: string;
  /** Where they stand in the object besides, by the value of the tag. */
  readonly branches?: Readonly<Record<string, Int64Places>>;
  /** Of a value of several types: where they stand where it is of one of them. */
  readonly either?: readonly Int64Places[];
}

/**
 * Makes the 64-bit integers of a received value what the types say, in the value itself. What is
 * not as the schema has it stays as it is.
 *
 * @param holder the command or event that the value belongs to, for the error
 */
export type Int64Conversion = (value: unknown, holder: string) => unknown;

/** The conversions of what events carry, by their names. */
export type Int64Events = Readonly<Record<string, Int64Conversion>>;

/** For generated types that say `bigint`. */
export function asBigint(at: Int64Places): Int64Conversion {
  return (value) => convertAt(value, at, BigInt);
}

/**
 * For generated types that say `number`: nothing is rounded, so the conversion throws a
 * QmpIntegerError where no number holds an integer.
 */
export function asNumber(at: Int64Places): Int64Conversion {
  return (value, holder) =>
    convertAt(value, at, (integer) => {
      if (typeof integer === 'bigint') throw new QmpIntegerError(holder, integer);
      return integer;
    });
}

type Convert = (integer: number | bigint) => number | bigint;

function convertAt(value: unknown, places: Int64Places, convert: Convert): unknown {
  if (typeof places === 'function') return convertAt(value, places(), convert);
  if (places === true) return isInteger(value) ? convert(value) : value;
  if (places.either) {
    return places.either.reduce((result, at) => convertAt(result, at, convert), value);
  }
  if (Array.isArray(value)) convertElements(value, places, convert);
  else if (isJsonObject(value)) convertMembers(value, places, convert);
  return value;
}

function convertElements(list: unknown[], { elements }: Int64Structure, convert: Convert): void {
  if (elements === undefined) return;
  list.forEach((element, at) => {
    list[at] = convertAt(element, elements, convert);
  });
}

function convertMembers(
  object: Record<string, unknown>,
  { members = {}, tag, branches = {} }: Int64Structure,
  convert: Convert,
): void {
  for (const [name, at] of Object.entries(members)) {
    if (Object.hasOwn(object, name)) object[name] = convertAt(object[name], at, convert);
  }
  const branch = tag === undefined ? undefined : object[tag];
  if (typeof branch !== 'string' || !Object.hasOwn(branches, branch)) return;
  const at = branches[branch];
  if (at !== undefined) convertAt(object, at, convert);
}

function isInteger(value: unknown): value is number | bigint {
  return typeof value === 'bigint' || Number.isInteger(value);
}
