import { describe, expect, it } from '@jest/globals';
import { compareReleases, formatRelease, parseRelease } from './release.js';

describe('parseRelease', () => {
  it.each([
    ['7.2', '7.2'],
    ['10.0.13', '10.0'],
    ['v5.2.0', '5.2'],
    ['0.15.1', '0.15'],
    [' 4.1.0\n', '4.1'],
    ['3.1.0-rc2', '3.1'],
    ['8.2.2 (Debian 1:8.2.2)', '8.2'],
    ['2.12.50', '2.12'],
    ['2.12.89', '2.12'],
  ])('reads %j as %s', (text, release) => {
    const parsed = parseRelease(text);
    expect(parsed && formatRelease(parsed)).toBe(release);
  });

  it.each([
    ['0.15.90', '1.0'],
    ['1.0.90', '1.1'],
    ['1.7.91', '2.0'],
    ['2.11.92', '2.12'],
    ['2.12.90', '3.0'],
    ['3.1.99', '4.0'],
    ['4.1.90', '4.2'],
    ['9.2.90', '10.0'],
    ['10.2.91', '11.0'],
  ])('takes %s for a candidate of %s', (text, release) => {
    const parsed = parseRelease(text);
    expect(parsed && formatRelease(parsed)).toBe(release);
  });

  it.each(['', 'x', '7', '7.', '.2', '-1.2', '99999.1', '7 2', '7.2x'])(
    'takes %j for no version',
    (text) => {
      expect(parseRelease(text)).toBeUndefined();
    },
  );
});

describe('compareReleases', () => {
  it('puts 2.10 behind 2.9', () => {
    const texts = ['2.10', '10.0', '2.9', '0.15', '2.10'];
    const releases = texts.flatMap((text) => parseRelease(text) ?? []);
    expect(releases.sort(compareReleases).map(formatRelease)).toEqual([
      '0.15',
      '2.9',
      '2.10',
      '2.10',
      '10.0',
    ]);
  });
});
