import { describe, expect, it } from '@jest/globals';
import { findings } from '../testing/compile-text.js';

/** `line:text: message`, the first thing that is wrong. */
function first(text: string, release?: string): string {
  const [found] = findings(text, release);
  return found ? `${found.at}: ${found.text}: ${found.message} [${found.code}]` : 'fine';
}

describe('describeSyntaxError', () => {
  it.each([
    [`{ 'a' 'b' }`, `1: 'b': expected ':', but found 'b' [unexpected-text]`],
    [`{ 'a': 'b' 'c' }`, `1: 'c': expected ',' or '}', but found 'c' [unexpected-text]`],
    [`{ 'a': [ 'b' 'c' ] }`, `1: 'c': expected ',' or ']', but found 'c' [unexpected-text]`],
    [`{ 'a': }`, `1: }: expected a value, but found '}' [unexpected-text]`],
    [`{ 'a': foo }`, `1: foo: expected a value, but found 'foo' [unexpected-text]`],
    [`{ , 'a': 'b' }`, `1: ,: expected '}' or a string, but found ',' [unexpected-text]`],
    [`{ a: 'b' }`, `1: a: expected '}' or a string, but found 'a' [unexpected-text]`],
    [`[ , 'a' ]`, `1: ,: expected ']' or a value, but found ',' [unexpected-text]`],
    [`{ 'a': [ 'b' }`, `1: }: expected ',' or ']', but found '}' [unexpected-text]`],
    [
      `{ 'command': 'a' },\n{ 'command': 'b' }`,
      `1: ,: expected a definition or a directive, but found ',' [unexpected-text]`,
    ],
    [
      `{ 'command': 'a' } }`,
      `1: }: expected a definition or a directive, but found '}' [unexpected-text]`,
    ],
    [
      `command`,
      `1: command: expected a definition or a directive, but found 'command' [unexpected-text]`,
    ],
    [`{ 'a': é }`, `1: é: expected a value, but found 'U+00E9' [unexpected-text]`],
  ])('tells what is missing in %s', (text, problem) => {
    expect(first(text)).toBe(problem);
  });

  it.each([
    [
      `{ "a": 'b' }`,
      `1: ": strings stand in single quotes: use ' instead of " [double-quoted-string]`,
    ],
    [`{ 'a': 42 }`, `1: 42: numbers such as 42 are no values in a schema [number-literal]`],
    [`{ 'a': -1.5 }`, `1: -1.5: numbers such as -1.5 are no values in a schema [number-literal]`],
    [`{ 'a': 'b\n}`, `1: 'b: this string has no closing ' on its line [unclosed-string]`],
    [
      `{ 'a': 'b', 'c\n: 'd' }`,
      `1: 'c: this string has no closing ' on its line [unclosed-string]`,
    ],
    [
      `{ 'a': 'b', }`,
      `1: ,: nothing follows this comma; remove it, or add what should stand before '}' [trailing-comma]`,
    ],
    [
      `{ 'a': [ 'b', # why\n\n ] }`,
      `2: ,: nothing follows this comma; remove it, or add what should stand before ']' [trailing-comma]`,
    ],
    [
      `{ 'a':\n## doc\n'b' }`,
      `2: ##: a documentation comment (##) must stand between definitions; close the one before it, or use # for a plain comment [misplaced-doc-comment]`,
    ],
  ])('knows the mistake in %s', (text, problem) => {
    expect(first(text.replace('\n\n ]', '\n ]'))).toBe(problem);
  });

  it.each([
    [`{ 'a': 'b'`, `1: ': the file ends where ',' or '}' should stand [unexpected-end]`],
    [`{ 'a':`, `1: :: the file ends where a value should stand [unexpected-end]`],
    [`[`, `1: [: the file ends where ']' or a value should stand [unexpected-end]`],
    [`{ 'a': 'b' # }`, `1: ': the file ends where ',' or '}' should stand [unexpected-end]`],
    [`{ 'a':\n\n\n`, `3: :: the file ends where a value should stand [unexpected-end]`],
    [`{ 'a'\n# b\n `, `3: ': the file ends where ':' should stand [unexpected-end]`],
  ])(
    'points at the last thing, and names the last line, where %j ends too early',
    (text, problem) => {
      expect(first(text)).toBe(problem);
    },
  );

  it('shows little of a long text', () => {
    expect(first(`{ ${'x'.repeat(1000)} }`)).toContain(`but found '${'x'.repeat(40)}...'`);
    expect(first(`{ 'a' '${'x'.repeat(1000)}' }`)).toContain(`but found '${'x'.repeat(39)}...`);
  });

  it('does not take commas for anything until 1.5', () => {
    expect(first(`{ 'command': 'a', }`, '1.5')).toBe('fine');
  });
});
