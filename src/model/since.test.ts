import { describe, expect, it } from '@jest/globals';
import { sinceIn, withoutSince } from './since.js';

describe('sinceIn', () => {
  it.each([
    ['the mode (since 7.1)', '7.1'],
    ['(Since 2.12.1) the mode', '2.12.1'],
    ['was other (since 1.0), is this (since QEMU 6.0)', '6.0'],
    ['broken (since\n    5.1)', '5.1'],
    ['since 5.1', undefined],
    ['(since always)', undefined],
  ])('finds in %j %s', (text, release) => {
    expect(sinceIn(text)).toBe(release);
  });
});

describe('withoutSince', () => {
  it('takes off what the text ends with', () => {
    expect(withoutSince('the mode.  (Since 7.1)')).toBe('the mode.');
    expect(withoutSince('(since 7.1) the mode')).toBe('(since 7.1) the mode');
  });
});
