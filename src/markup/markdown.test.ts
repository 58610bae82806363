import { describe, expect, it } from '@jest/globals';
import { codeFence, codeSpan, linkTarget, visibleText } from './markdown.js';

describe('code', () => {
  it('has more back quotes around it than in it', () => {
    expect(codeSpan('a-b')).toBe('`a-b`');
    expect(codeSpan('a`b')).toBe('``a`b``');
    expect(codeSpan('`` `')).toBe('``` `` ` ```');
    expect(codeFence('a\n````\nb', 'text')).toBe('`````text\na\n````\nb\n`````');
  });

  it('is one line in a sentence', () => {
    expect(codeSpan('a\n   b')).toBe('`a b`');
  });
});

describe('the target of a link', () => {
  it('cannot end the link', () => {
    expect(linkTarget('https://a/b) c<d>\\')).toBe('https://a/b%29%20c%3cd%3e%5c');
  });
});

describe('text', () => {
  it('hides nothing and ends where its lines do', () => {
    expect(visibleText('a\u0000b\u202ec\u2028d\ne')).toBe('a b c d\ne');
  });
});
