import { JsonEncodeError } from './json-encode-error.js';
import { JsonDepthError, MAX_DEPTH } from './nesting.js';

/** From here on JavaScript prints an exponent, which no integer type of QAPI takes. */
const EXPONENT_FROM = 1e21;

const IDENTIFIER = /^[A-Za-z_][\w-]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** An object or list on the way to the value at hand. */
interface Holder {
  readonly value: object;
  /** What holds it in turn. */
  readonly above: Holder | undefined;
  /** How many hold it. */
  readonly depth: number;
  /** Where in it the value at hand stands. */
  key: string | number;
}

/**
 * Encodes a value as compact JSON. A `bigint` becomes plain digits. Members that are `undefined`
 * are left out, as `JSON.stringify` does; nothing else is dropped or turned into something else:
 * what JSON cannot hold is an error.
 *
 * @throws JsonEncodeError that names the place: for NaN and infinities, for integers that a
 *   `number` holds no longer exactly, for lone surrogates, cycles, functions, symbols, dates, maps
 *   and other objects that are no plain data
 */
export function encodeJson(value: unknown): string {
  return encodeIn(undefined, value);
}

function encodeIn(holder: Holder | undefined, value: unknown): string {
  switch (typeof value) {
    case 'string':
      return encodeString(holder, value);
    case 'number':
      return encodeNumber(holder, value);
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? 'null' : encodeHolder(holder, value);
    default:
      return fail(holder, `${typeof value} has no form in JSON`);
  }
}

function encodeString(holder: Holder | undefined, value: string): string {
  if (LONE_SURROGATE.test(value)) fail(holder, 'the string holds half of a surrogate pair');
  return JSON.stringify(value);
}

function encodeNumber(holder: Holder | undefined, value: number): string {
  if (!Number.isFinite(value)) fail(holder, `${String(value)} has no form in JSON`);
  if (isInexactInteger(value)) {
    fail(holder, `${String(value)} may have been rounded: integers from 2^53 on must be bigint`);
  }
  return String(value);
}

function encodeHolder(above: Holder | undefined, value: object): string {
  for (let holder = above; holder !== undefined; holder = holder.above) {
    if (holder.value === value) fail(above, 'the value contains itself');
  }
  const depth = above === undefined ? 0 : above.depth + 1;
  if (depth === MAX_DEPTH) fail(above, new JsonDepthError().message);
  const holder: Holder = { value, above, depth, key: 0 };
  return Array.isArray(value) ? encodeList(holder, value) : encodeObject(holder, value);
}

function encodeList(holder: Holder, list: readonly unknown[]): string {
  let text = '';
  // By index: a list with holes must fail, and `map` would pass over them.
  for (let index = 0; index < list.length; index += 1) {
    holder.key = index;
    text += `,${encodeIn(holder, list[index])}`;
  }
  return `[${text.slice(1)}]`;
}

function encodeObject(holder: Holder, object: object): string {
  if (!isPlain(object)) fail(holder.above, `${object.constructor.name} has no form in JSON`);
  let text = '';
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    holder.key = key;
    text += `,${encodeString(holder.above, key)}:${encodeIn(holder, value)}`;
  }
  return `{${text.slice(1)}}`;
}

function isInexactInteger(value: number): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < EXPONENT_FROM;
}

/** Objects of the caller's own classes are data; dates, maps, buffers and the like are not. */
function isPlain(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function fail(holder: Holder | undefined, problem: string): never {
  throw new JsonEncodeError(pathOf(holder), problem);
}

/** As QEMU writes places in its errors: `model.name`, `keys[0].data`. */
function pathOf(holder: Holder | undefined): string {
  if (holder === undefined) return '';
  const { above, key } = holder;
  const path = pathOf(above);
  if (typeof key === 'number' || !IDENTIFIER.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
