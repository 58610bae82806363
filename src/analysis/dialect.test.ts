import { describe, expect, it } from '@jest/globals';
import { parseRelease } from '../model/release.js';
import { dialectOf, newestRelease, releasesWith, unsupported, type Form } from './dialect.js';

const dialect = (release: string) => dialectOf(parseRelease(release) ?? newestRelease);

describe('dialectOf', () => {
  it.each<[Form, string, string]>([
    ['union-keyword', '1.0', '1.1'],
    ['sized-integers', '1.1', '1.2'],
    ['include', '2.0', '2.1'],
    ['struct-keyword', '2.3', '2.4'],
    ['boxed', '2.6', '2.7'],
    ['pragma', '2.8', '2.9'],
    ['null-type', '2.9', '2.10'],
    ['allow-oob', '2.11', '2.12'],
    ['if', '2.12', '3.0'],
    ['member-long-form', '3.1', '4.0'],
    ['case-rules', '5.2', '6.0'],
    ['if-structured', '6.1', '6.2'],
    ['union-in-union', '8.0', '8.1'],
    ['feature-limit', '9.2', '10.0'],
  ])('has %s not in %s but in %s', (form, before, since) => {
    expect(dialect(before).has(form)).toBe(false);
    expect(dialect(since).has(form)).toBe(true);
    expect(dialectOf(newestRelease).has(form)).toBe(true);
  });

  it.each<[Form, string, string]>([
    ['string-discriminator', '1.7', '2.0'],
    ['type-keyword', '2.3', '2.4'],
    ['object-returns', '2.4', '2.5'],
    ['alternate-single-branch-rejected', '4.1', '4.2'],
    ['pragma-whitelists', '5.2', '6.0'],
    ['simple-union', '6.1', '6.2'],
  ])('has %s in %s but not in %s', (form, until, after) => {
    expect(dialect(until).has(form)).toBe(true);
    expect(dialect(after).has(form)).toBe(false);
    expect(dialectOf(newestRelease).has(form)).toBe(false);
  });

  it.each([
    ['1.1', { strings: 'verbatim', commas: false, uniqueKeys: false }],
    ['1.2', { strings: 'any-escape', commas: false }],
    ['1.6', { strings: 'any-escape', commas: true, booleans: false }],
    ['2.0', { uniqueKeys: true }],
    ['2.4', { strings: 'json-escapes', booleans: true, null: true, docComments: false }],
    ['2.9', { docComments: true, universalLineEnds: false, strictEncoding: false }],
    ['2.12', { unicodeBlanks: false }],
    ['3.0', { universalLineEnds: true, strictEncoding: true, unicodeBlanks: true }],
    ['4.1', { strings: 'json-escapes', null: true }],
    ['4.2', { strings: 'printable', null: false }],
  ])('reads text as %s does', (release, rules) => {
    expect(dialect(release).syntax).toMatchObject(rules);
  });

  it('reads doc comments from 2.9 on', () => {
    expect(dialect('2.8').docs).toBeNull();
    expect(dialect('2.9').docs).not.toBeNull();
  });
});

it.each<[Form, string]>([
  ['if', 'QEMU 3.0 and later'],
  ['type-keyword', 'QEMU 2.3 and earlier'],
  ['anonymous-union', 'QEMU 1.6 to 2.3'],
])('releasesWith %s are %s', (form, releases) => {
  expect(releasesWith(form)).toBe(releases);
});

it('unsupported names a release to select', () => {
  expect(unsupported('if', 'it', dialect('2.12'))).toEqual({
    what: 'it',
    release: '2.12',
    releases: 'QEMU 3.0 and later',
    example: '3.0',
  });
  expect(unsupported('type-keyword', 'it', dialect('7.2'))).toMatchObject({ example: '2.3' });
  expect(unsupported('if-text', 'it', dialect('2.12'))).toMatchObject({ example: '3.0' });
  expect(unsupported('if-text', 'it', dialect('7.2'))).toMatchObject({ example: '6.1' });
});
