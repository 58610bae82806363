import { describe, expect, it } from '@jest/globals';
import { escapeLineStarts, escapeText } from './escape.js';

describe('text', () => {
  it.each([
    ['plain words, (even) these: a-b', 'plain words, (even) these: a-b'],
    ['*a* **b** `c` ~~d~~', '\\*a\\* \\*\\*b\\*\\* \\`c\\` \\~\\~d\\~\\~'],
    ['snake_case _em_ a_', 'snake_case \\_em\\_ a\\_'],
    ['[x](y) ![z] | cell |', '\\[x\\](y) !\\[z\\] \\| cell \\|'],
    ['<b> &lt; a & b &#60;', '&lt;b> &amp;lt; a & b &amp;#60;'],
    ['$x$ \\', '\\$x\\$ \\\\'],
    ['{{ a }} {b}', '{<!-- -->{ a }} {b}'],
    ['a\u0000b\u202ec', 'a b c'],
  ])('%j stays text', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });
});

describe('the beginning of a line', () => {
  it.each([
    ['# no', '\\# no'],
    ['#no', '#no'],
    ['> no', '\\> no'],
    ['- no', '\\- no'],
    ['+ no', '\\+ no'],
    ['12. no', '12\\. no'],
    ['1) no', '1\\) no'],
    ['a\n===', 'a\n\\==='],
    ['a\n---', 'a\n\\---'],
    ['a\n    b', 'a\nb'],
    ['1.5 is a number, -1 too', '1.5 is a number, -1 too'],
    ['a  b', 'a b'],
  ])('of %j is no mark', (lines, expected) => {
    expect(escapeLineStarts(lines)).toBe(expected);
  });
});
