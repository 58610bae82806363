import { JsonEncodeError } from './json-encode-error.js';
import { MAX_DEPTH } from './nesting.js';

/** From here on JavaScript prints an exponent, which no integer type of QAPI takes. */
const EXPONENT_FROM = 1e21;

const IDENTIFIER = /^[A-Za-z_][\w-]*$/;
/** What cannot stand in a JSON string as it is: quote, backslash, control characters, surrogates. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_PLAIN = /["\\\u0000-\u001f\ud800-\udfff]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

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
  return new Encoder().encode(value);
}

class Encoder {
  /** The keys that lead to the value at hand. */
  readonly #path: (string | number)[] = [];
  /** The objects and lists that hold it. */
  readonly #holders: object[] = [];

  encode(value: unknown): string {
    switch (typeof value) {
      case 'string':
        return this.#string(value);
      case 'number':
        return this.#number(value);
      case 'bigint':
      case 'boolean':
        return String(value);
      case 'object':
        return value === null ? 'null' : this.#holder(value);
      case 'undefined':
      case 'function':
      case 'symbol':
        return this.#fail(`${typeof value} has no form in JSON`);
    }
  }

  #string(value: string): string {
    if (!NOT_PLAIN.test(value)) return `"${value}"`;
    if (LONE_SURROGATE.test(value)) this.#fail('the string holds half of a surrogate pair');
    return JSON.stringify(value);
  }

  #number(value: number): string {
    if (!Number.isFinite(value)) this.#fail(`${String(value)} has no form in JSON`);
    if (isInexactInteger(value)) {
      this.#fail(`${String(value)} may have been rounded: integers from 2^53 on must be bigint`);
    }
    return Object.is(value, -0) ? '0' : String(value);
  }

  #holder(value: object): string {
    if (this.#holders.includes(value)) this.#fail('the value contains itself');
    if (this.#holders.length === MAX_DEPTH)
      this.#fail(`nested more than ${String(MAX_DEPTH)} deep`);
    this.#holders.push(value);
    const text = Array.isArray(value) ? this.#list(value) : this.#object(value);
    this.#holders.pop();
    return text;
  }

  #list(list: readonly unknown[]): string {
    let text = '';
    // By index: a list with holes must fail, and `map` would pass over them.
    for (let index = 0; index < list.length; index += 1) {
      text += (index === 0 ? '' : ',') + this.#at(index, list[index]);
    }
    return `[${text}]`;
  }

  #object(object: object): string {
    if (!isPlain(object)) this.#fail(`${object.constructor.name} has no form in JSON`);
    let text = '';
    for (const [key, value] of Object.entries(object)) {
      if (value === undefined) continue;
      text += `${text === '' ? '' : ','}${this.#string(key)}:${this.#at(key, value)}`;
    }
    return `{${text}}`;
  }

  #at(key: string | number, value: unknown): string {
    this.#path.push(key);
    const text = this.encode(value);
    this.#path.pop();
    return text;
  }

  #fail(problem: string): never {
    throw new JsonEncodeError(renderPath(this.#path), problem);
  }
}

function isInexactInteger(value: number): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < EXPONENT_FROM;
}

/** Objects of the caller's own classes are data; dates, maps, buffers and the like are not. */
function isPlain(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** As QEMU writes places in its errors: `model.name`, `keys[0].data`. */
function renderPath(path: readonly (string | number)[]): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${String(key)}]`;
      if (!IDENTIFIER.test(key)) return `[${JSON.stringify(key)}]`;
      return index === 0 ? key : `.${key}`;
    })
    .join('');
}
