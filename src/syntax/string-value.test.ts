import { describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createSource } from '../source/source.js';
import { stringValue } from './string-value.js';
import type { StringRules } from './syntax-rules.js';

/** The value of a string, and what is wrong in it as `code at text`. */
function read(raw: string, rules: StringRules): { value: string; found: string[] } {
  const source = createSource('a.json', `'${raw}'`);
  const diagnostics: Diagnostic[] = [];
  const span = { source, start: 0, end: source.text.length };
  const value = stringValue(raw, span, rules, (one) => diagnostics.push(one));
  const found = diagnostics.map(({ code, span }) => {
    return `${code} ${span?.source.text.slice(span.start, span.end) ?? ''}`;
  });
  return { value, found };
}

const valueOf = (raw: string, rules: StringRules) => {
  const { value, found } = read(raw, rules);
  expect(found).toEqual([]);
  return value;
};

describe('stringValue', () => {
  it('takes everything as it stands in verbatim strings', () => {
    expect(valueOf('a\\nb\\', 'verbatim')).toBe('a\\nb\\');
    expect(valueOf('a\nb', 'verbatim')).toBe('a\nb');
  });

  it('drops the backslash of any escape', () => {
    expect(valueOf(`a\\nb\\'c\\\\d`, 'any-escape')).toBe(`anb'c\\d`);
    expect(valueOf('\\\\\\\\', 'any-escape')).toBe('\\\\');
  });

  describe('json-escapes', () => {
    it.each([
      ['\\n\\t\\b\\f\\r', '\n\t\b\f\r'],
      [`\\\\\\/\\'\\"`, `\\/'"`],
      ['\\u0041\\u007f', 'A\u007f'],
      ['\\u000A1', '\n1'],
      ['é', 'é'],
    ])('reads %j', (raw, value) => {
      expect(valueOf(raw, 'json-escapes')).toBe(value);
    });

    it.each([
      ['a\\xb', ['unknown-escape \\x']],
      ['\\u0000', ['unknown-escape \\u0000']],
      ['\\u0080', ['unknown-escape \\u0080']],
      ['\\u00e9', ['unknown-escape \\u00e9']],
      ['\\u12', ['unknown-escape \\u12']],
      ['\\uwxyz', ['unknown-escape \\uwxyz']],
      ['\\q\\n\\z', ['unknown-escape \\q', 'unknown-escape \\z']],
    ])('rejects %j', (raw, found) => {
      expect(read(raw, 'json-escapes').found).toEqual(found);
    });
  });

  describe('printable', () => {
    it.each([
      ['a b~', 'a b~'],
      ['a\\\\b', 'a\\b'],
    ])('reads %j', (raw, value) => {
      expect(valueOf(raw, 'printable')).toBe(value);
    });

    it.each([
      ['a\\nb', ['unknown-escape \\n']],
      [`a\\'b`, [`unknown-escape \\'`]],
      ['a\\u0041', ['unknown-escape \\u']],
      ['a\tb', ['string-character \t']],
      ['a\u007fb', ['string-character \u007f']],
      ['aéb', ['string-character é']],
      ['a\u{1f600}b', ['string-character \u{1f600}']],
    ])('rejects %j', (raw, found) => {
      expect(read(raw, 'printable').found).toEqual(found);
    });
  });
});
