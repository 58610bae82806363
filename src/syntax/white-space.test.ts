import { describe, expect, it } from '@jest/globals';
import { firstWord, leadingBlanks, withoutBlanks, withoutTrailingBlanks } from './white-space.js';

const ascii = ' \t\n\v\f\r';
const unicode = '\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000';
/** What some take for white space, but Python does not. */
const visible = '\0\b\x0e\x1b\x7f\u180e\u200b\u2060\ufeff';

describe('white space', () => {
  it('is that of ASCII in bytes', () => {
    expect(withoutBlanks(`${ascii}a b${ascii}`, 'ascii')).toBe('a b');
    expect(leadingBlanks(ascii, 'ascii')).toBe(ascii.length);
    expect(firstWord('a\xa0b\vc', 'ascii')).toBe('a\xa0b');
    for (const character of unicode + visible) {
      expect(withoutBlanks(` ${character} `, 'ascii')).toBe(character);
    }
  });

  it("is what Python's str.isspace() accepts in text", () => {
    const blanks = ascii + unicode;
    expect(withoutBlanks(`${blanks}a b${blanks}`, 'unicode')).toBe('a b');
    expect(withoutTrailingBlanks(`${blanks}a${blanks}`, 'unicode')).toBe(`${blanks}a`);
    expect(leadingBlanks(`${blanks}a`, 'unicode')).toBe(blanks.length);
    expect(firstWord('a\ufeffb\xa0c', 'unicode')).toBe('a\ufeffb');
    expect(firstWord('ab', 'unicode')).toBe('ab');
    for (const character of visible) {
      expect(withoutBlanks(` ${character} `, 'unicode')).toBe(character);
    }
  });
});
