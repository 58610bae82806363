import { JsonDepthError, MAX_DEPTH } from './nesting.js';

/** More digits than any number of a protocol has; a `bigint` of millions would cost too much time. */
const MAX_INTEGER_LENGTH = 1024;

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
const WHITE_SPACE = /[ \t\r\n]*/y;
/** What `JSON.parse` must look at: escapes, and control characters, which it refuses. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_PLAIN = /[\\\u0000-\u001f]/;

/**
 * Parses JSON as `JSON.parse` does, but gives integers that a `number` cannot hold as `bigint`.
 * Several times slower, so it is for texts where such integers may occur.
 *
 * @throws SyntaxError where the text is not JSON; JsonDepthError, which is one, where it is nested
 *   more than 1,024 deep
 */
export function parseExactly(text: string): unknown {
  return new ExactParser(text).parse();
}

class ExactParser {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): unknown {
    const value = this.#value();
    if (this.#at < this.#text.length) this.#fail();
    return value;
  }

  /** One value with the white space around it. */
  #value(): unknown {
    this.#skipWhiteSpace();
    const value = this.#bareValue();
    this.#skipWhiteSpace();
    return value;
  }

  #bareValue(): unknown {
    switch (this.#text.charAt(this.#at)) {
      case '{':
        return this.#object();
      case '[':
        return this.#list();
      case '"':
        return this.#string();
      case 't':
        return this.#word('true', true);
      case 'f':
        return this.#word('false', false);
      case 'n':
        return this.#word('null', null);
      default:
        return this.#number();
    }
  }

  #object(): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.#enter();
    this.#skipWhiteSpace();
    if (this.#take('}')) return this.#leave(object);
    do {
      this.#skipWhiteSpace();
      const key = this.#string();
      this.#skipWhiteSpace();
      this.#expect(':');
      setMember(object, key, this.#value());
    } while (this.#take(','));
    this.#expect('}');
    return this.#leave(object);
  }

  #list(): unknown[] {
    const list: unknown[] = [];
    this.#enter();
    this.#skipWhiteSpace();
    if (this.#take(']')) return this.#leave(list);
    do {
      list.push(this.#value());
    } while (this.#take(','));
    this.#expect(']');
    return this.#leave(list);
  }

  #string(): string {
    const start = this.#at;
    this.#expect('"');
    const end = this.#closingQuote();
    this.#at = end + 1;
    const inner = this.#text.slice(start + 1, end);
    return NOT_PLAIN.test(inner) ? (JSON.parse(`"${inner}"`) as string) : inner;
  }

  /** A quote closes a string unless an odd number of backslashes stands before it. */
  #closingQuote(): number {
    let end = this.#text.indexOf('"', this.#at);
    while (end !== -1) {
      let slashes = end;
      while (this.#text.charAt(slashes - 1) === '\\') slashes -= 1;
      if ((end - slashes) % 2 === 0) return end;
      end = this.#text.indexOf('"', end + 1);
    }
    this.#at = this.#text.length;
    return this.#fail();
  }

  #number(): number | bigint {
    NUMBER.lastIndex = this.#at;
    const match = NUMBER.exec(this.#text);
    if (match === null) return this.#fail();
    const token = match[0];
    const value = Number(token);
    const isInteger = match[1] === undefined && match[2] === undefined;
    if (isInteger && !Number.isSafeInteger(value)) {
      if (token.length > MAX_INTEGER_LENGTH) this.#fail('an integer has too many digits');
      this.#at += token.length;
      return BigInt(token);
    }
    this.#at += token.length;
    return value;
  }

  #word<Value>(word: string, value: Value): Value {
    if (!this.#text.startsWith(word, this.#at)) this.#fail();
    this.#at += word.length;
    return value;
  }

  #enter(): void {
    if (this.#depth === MAX_DEPTH) throw new JsonDepthError();
    this.#depth += 1;
    this.#at += 1;
  }

  #leave<Value>(value: Value): Value {
    this.#depth -= 1;
    return value;
  }

  #take(character: string): boolean {
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at += 1;
    return true;
  }

  #expect(character: string): void {
    if (!this.#take(character)) this.#fail();
  }

  #skipWhiteSpace(): void {
    // Most tokens have none before them: worth a look before the regular expression.
    if (this.#text.charCodeAt(this.#at) > 0x20) return;
    WHITE_SPACE.lastIndex = this.#at;
    WHITE_SPACE.test(this.#text);
    this.#at = WHITE_SPACE.lastIndex;
  }

  #fail(reason = this.#unexpected()): never {
    throw new SyntaxError(`Invalid JSON at position ${String(this.#at)}: ${reason}`);
  }

  #unexpected(): string {
    const found = this.#text.charAt(this.#at);
    return found === '' ? 'the text ends too early' : `unexpected ${JSON.stringify(found)}`;
  }
}

/** Assigning to `__proto__` would set the prototype instead of a member. */
function setMember(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  } else {
    object[key] = value;
  }
}
