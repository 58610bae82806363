import { describe, expect, it } from '@jest/globals';
import { decodeJson } from './decode.js';
import { encodeJson } from './encode.js';
import { JsonEncodeError } from './json-encode-error.js';

it.each([
  [null, 'null'],
  [true, 'true'],
  [false, 'false'],
  ['', '""'],
  ['a"b\\c\n\u0000\u007f', '"a\\"b\\\\c\\n\\u0000\u007f"'],
  ['é€😀', '"é€😀"'],
  [0, '0'],
  [-0, '0'],
  [-1.5, '-1.5'],
  [1e300, '1e+300'],
  [9007199254740991, '9007199254740991'],
  [18446744073709551615n, '18446744073709551615'],
  [-1n, '-1'],
  [[], '[]'],
  [[1, [2n], {}], '[1,[2],{}]'],
  [{ a: 1, 'b c': 2 }, '{"a":1,"b c":2}'],
  [{ d: undefined, a: 'x' }, '{"a":"x"}'],
  [Object.assign(Object.create(null) as object, { x: 1 }), '{"x":1}'],
])('encodes %p compactly', (value, text) => {
  expect(encodeJson(value)).toBe(text);
});

it('gives back what decoding reads', () => {
  const text = '{"a":[18446744073709551615,-9223372036854775808,1],"b":{"":"\\"😀"}}';
  expect(encodeJson(decodeJson(text))).toBe(text);
});

it('takes the objects of classes for their data', () => {
  class Point {
    x = 1;
    y = 2;
  }
  expect(encodeJson(new Point())).toBe('{"x":1,"y":2}');
});

it('allows one object in two places', () => {
  const shared = { a: 1 };
  expect(encodeJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
});

describe('refuses, with the place,', () => {
  const cycle: { next: { back?: unknown } } = { next: {} };
  cycle.next.back = cycle;
  const holes: number[] = [];
  holes[1] = 1;

  it.each([
    ['NaN', { a: [{ b: NaN }] }, 'a[0].b', 'NaN has no form in JSON'],
    ['infinity', [-Infinity], '[0]', '-Infinity has no form in JSON'],
    ['an unsafe integer', { size: 2 ** 53 }, 'size', 'must be bigint'],
    ['a negative unsafe integer', { size: -(2 ** 60) }, 'size', 'must be bigint'],
    ['a cycle', cycle, 'next.back', 'contains itself'],
    ['half a surrogate pair', { a: 'x\ud800' }, 'a', 'surrogate'],
    ['half a surrogate pair in a key', { 'x\udc00': 1 }, '', 'surrogate'],
    ['a function', { 'a b': () => 1 }, '["a b"]', 'function'],
    ['a symbol', [Symbol('x')], '[0]', 'symbol'],
    ['undefined in a list', { a: [1, undefined] }, 'a[1]', 'undefined'],
    ['a hole in a list', holes, '[0]', 'undefined'],
    ['undefined', undefined, '', 'undefined'],
    ['a date', { when: new Date(0) }, 'when', 'Date'],
    ['a map', { map: new Map() }, 'map', 'Map'],
    ['bytes', { data: Buffer.from('x') }, 'data', 'Buffer'],
  ])('%s', (_, value, path, problem) => {
    const error = thrownBy(() => encodeJson(value));
    expect(error).toBeInstanceOf(JsonEncodeError);
    expect(error).toMatchObject({ path, message: expect.stringContaining(problem) });
  });

  it('what is nested deeper than QEMU reads', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 1024; depth += 1) deep = [deep];
    expect(() => encodeJson(deep)).not.toThrow();
    expect(() => encodeJson([deep])).toThrow('nested more than 1024 deep');
  });
});

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}
