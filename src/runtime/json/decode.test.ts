import { describe, expect, it } from '@jest/globals';
import { decodeJson } from './decode.js';
import { JsonDepthError } from './nesting.js';

describe('integers', () => {
  it.each([
    ['9007199254740991', 9007199254740991],
    ['-9007199254740991', -9007199254740991],
    ['9007199254740992', 9007199254740992n],
    ['9007199254740993', 9007199254740993n],
    ['-9007199254740993', -9007199254740993n],
    ['18446744073709551615', 18446744073709551615n],
    ['123456789012345678901234567890', 123456789012345678901234567890n],
    ['1000000000000000', 1000000000000000],
  ])('%s is exact', (text, value) => {
    expect(decodeJson(text)).toBe(value);
  });

  it.each(['{"a":%}', '[%]', '[1,%]', '{"a": %}', '[\n%\n]', '{"a":{"b":[{"c":%}]}}', ' % '])(
    'are found in %s, at any distance from the start',
    (frame) => {
      for (let padding = 0; padding < 40; padding += 1) {
        const text = ' '.repeat(padding) + frame.replace('%', '-9223372036854775808');
        expect(text).toContain('-9223372036854775808');
        expect(flatten(decodeJson(text))).toContain(-9223372036854775808n);
      }
    },
  );

  it('leaves digits in strings alone, however they look like a number', () => {
    const text = '{"a,9007199254740993":"x: 9007199254740993, \\",9007199254740993,"}';
    expect(decodeJson(text)).toEqual({
      'a,9007199254740993': 'x: 9007199254740993, ",9007199254740993,',
    });
  });

  it.each(['12345678901234567.5', '12345678901234567e3', '-1E300', '0.12345678901234567890'])(
    'takes %s for a double',
    (text) => {
      expect(decodeJson(text)).toBe(Number(text));
      expect(decodeJson(`[${text}]`)).toEqual([Number(text)]);
    },
  );
});

describe('beside an integer that no number holds', () => {
  /** In a list with one, so that it is read with care. */
  const parseExactly = (text: string): unknown => {
    const [big, value] = decodeJson(`[9007199254740993,${text}]`) as unknown[];
    expect(big).toBe(9007199254740993n);
    return value;
  };

  it.each([
    '{}',
    '[]',
    ' [ 1 , 2.5 , -0.5e-3 , true , false , null ] ',
    '{"a":{"b":[{}]},"a b":"","":1}',
    '"\\u00e9\\ud83d\\ude00\\"\\\\\\/\\b\\f\\n\\r\\t"',
    '"\\\\"',
    '["\\\\\\"",""]',
    '{"a":1,"a":2}',
    '{"__proto__":{"x":1}}',
    '"plain € text"',
    '0',
    '-0',
    '\t\r\n1',
    '1e-9007199254740993',
    '[1e+9007199254740993,0.9007199254740993,-0.9007199254740993e1]',
    '{"9007199254740993":"9007199254740993","\\"":"\\\\","9007199254740993,":1}',
  ])('agrees with JSON.parse on %j', (text) => {
    expect(parseExactly(text)).toEqual(JSON.parse(text));
    expect(JSON.stringify(parseExactly(text))).toBe(JSON.stringify(JSON.parse(text)));
  });

  it.each([
    '',
    ' ',
    '{',
    '[',
    '"',
    '"\\"',
    '"\\x"',
    '"a\nb"',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '{"a" 1}',
    '01',
    '-',
    '+1',
    '1.',
    '.5',
    '1e',
    'NaN',
    'Infinity',
    'nul',
    'truefalse',
    '1 2',
    '[1 2]',
    '0000000000000000001',
    '-09007199254740993',
    '--9007199254740993',
    '{9007199254740993:1}',
    '{-9007199254740993 : 1}',
    '"a"9007199254740993',
    '\u00a01',
  ])('refuses %j, as JSON.parse does', (text) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(() => parseExactly(text)).toThrow(SyntaxError);
  });

  it('sets no prototype', () => {
    const value = parseExactly('{"__proto__":{"polluted":9007199254740993}}') as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value)).toEqual(['__proto__']);
  });

  it('says where it stopped', () => {
    const texts = ['[9007199254740993,x]', '[9007199254740993', '9'.repeat(20) + '.'];
    for (const text of texts) {
      expect(thrownBy(() => decodeJson(text))).toEqual(thrownBy(() => JSON.parse(text)));
    }
  });

  it('has a limit of depth instead of a stack overflow', () => {
    const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(() => parseExactly(deep(1023))).not.toThrow();
    expect(() => parseExactly(deep(1024))).toThrow('nested more than 1024 deep');
    expect(() => parseExactly(deep(1_000_000))).toThrow('nested more than 1024 deep');
  });

  it('refuses integers that only waste time', () => {
    expect(() => decodeJson('9'.repeat(1_000_000))).toThrow('too many digits');
  });
});

describe('what is nested too deep is refused', () => {
  /** Levels of lists and of objects in turn. */
  const deep = (levels: number, core: string): string => {
    const half = levels / 2;
    return `${'[{"a":'.repeat(half)}${core}${'}]'.repeat(half)}`;
  };

  it.each(['1', '18446744073709551615', '"[[[{{{"'])('around %s', (core) => {
    expect(() => decodeJson(deep(1024, core))).not.toThrow();
    expect(() => decodeJson(`[${deep(1024, core)}]`)).toThrow(JsonDepthError);
    expect(new JsonDepthError()).toBeInstanceOf(SyntaxError);
  });

  it('without a stack overflow, and wherever it stands', () => {
    const lists = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    for (const text of [lists, `{"a":1,"b":[{},${lists}]}`, `[${lists},18446744073709551615]`]) {
      expect(() => decodeJson(text)).toThrow('nested more than 1024 deep');
    }
  });

  it('but not what is only long, or has brackets in strings', () => {
    const wide = `[${'[],{},'.repeat(5000)}"${'['.repeat(5000)}"]`;
    expect(decodeJson(wide)).toEqual(JSON.parse(wide));
  });
});

it('takes linear time for long runs of digits in strings', () => {
  const text = JSON.stringify(['1'.repeat(8_000_000)]);
  const start = performance.now();
  decodeJson(text);
  expect(performance.now() - start).toBeLessThan(2000);
});

function thrownBy(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

it('takes linear time for many integers that no number holds', () => {
  const text = `[${Array(200_000).fill('9007199254740993').join(',')}]`;
  const start = performance.now();
  const value = decodeJson(text) as unknown[];
  expect(performance.now() - start).toBeLessThan(2000);
  expect(new Set(value)).toEqual(new Set([9007199254740993n]));
  expect(value).toHaveLength(200_000);
});

/** Every value in a value. */
function flatten(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(flatten);
}
