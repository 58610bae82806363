import { describe, expect, it } from '@jest/globals';
import { sinceIn, withoutSince } from './since.js';

describe('sinceIn', () => {
  it.each([
    ['the mode (since 7.1)', '7.1'],
    ['(Since 2.12.1) the mode', '2.12.1'],
    ['was other (since 1.0), is this (since QEMU 6.0)', '6.0'],
    ['broken (since\n    5.1)', '5.1'],
    ['the mode (default: off, since: 5.1)', '5.1'],
    ['(since 5.2; default: 0) the count', '5.2'],
    ['the mode. Since 1.3.', '1.3'],
    ['the mode is "off". since 1.3', '1.3'],
    ['the mode\nSince: 2.11', '2.11'],
    ['Since 2.10', '2.10'],
    ['always zero since 5.1', undefined],
    ['Since 7.1 it may be a list', undefined],
    ['the epoch (since Linux 2.6.33)', undefined],
    ['(since always)', undefined],
  ])('finds in %j %s', (text, release) => {
    expect(sinceIn(text)).toBe(release);
  });
});

describe('withoutSince', () => {
  it.each([
    ['the mode.  (Since 7.1)', 'the mode.'],
    ['the mode (since 7.1).', 'the mode.'],
    ['the mode. Since 1.3.', 'the mode.'],
    ['the mode\nSince: 2.11', 'the mode'],
    ['since 2.10', ''],
    ['the mode (default: off, since 5.1).', 'the mode (default: off).'],
    ['the count (since: 5.2; default: 0)', 'the count (default: 0)'],
    ['(since 7.1) the mode', '(since 7.1) the mode'],
    ['always zero since 5.1', 'always zero since 5.1'],
  ])('makes of %j %j', (text, rest) => {
    expect(withoutSince(text)).toBe(rest);
  });
});
