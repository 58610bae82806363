import { describe, expect, it } from '@jest/globals';
import { parseRelease } from '../model/release.js';
import { docRulesOf } from './doc-dialect.js';

const rulesOf = (release: string) => docRulesOf(parseRelease(release)!);

describe('docRulesOf', () => {
  it('knows no docs before 2.9', () => {
    expect(rulesOf('2.8')).toBeNull();
    expect(rulesOf('0.15')).toBeNull();
    expect(rulesOf('2.9')).not.toBeNull();
  });

  it.each([
    ['2.12', 'optionalMark', false, true],
    ['3.0', 'whiteSpace', 'ascii', 'unicode'],
    ['4.1', 'features', false, true],
    ['4.2', 'unknownNames', 'data', 'all'],
    ['4.2', 'featuresChecked', false, true],
    ['5.2', 'headings', 'text', 'split'],
    ['5.2', 'indentation', 'dropped', 'first-line'],
    ['8.1', 'marks', 'word', 'colon'],
    ['8.1', 'indentation', 'first-line', 'second-line'],
    ['9.0', 'grammar', 'lines', 'blocks'],
    ['9.0', 'headings', 'split', 'first'],
    ['9.0', 'membersRequired', false, true],
    ['9.0', 'unknownNamesLast', false, true],
    ['9.1', 'marks', 'colon', 'one-colon'],
    ['10.1', 'headings', 'first', 'text'],
    ['10.2', 'maxColumns', null, 70],
    ['11.0', 'indentedOverview', false, true],
  ] as const)('changes with %s: %s from %j to %j', (release, rule, before, after) => {
    const releases = [
      '2.11',
      '2.12',
      '3.0',
      '4.0',
      '4.1',
      '4.2',
      '5.1',
      '5.2',
      '8.0',
      '8.1',
      '8.2',
      '9.0',
    ];
    const all = [...releases, '9.1', '10.0', '10.1', '10.2', '11.0', '11.1'];
    const previous = all[all.indexOf(release) - 1]!;
    expect(rulesOf(previous)![rule]).toBe(before);
    expect(rulesOf(release)![rule]).toBe(after);
  });

  it.each([
    ['4.0', ['Features', 'Errors']],
    ['4.1', ['Errors']],
    ['8.2', ['Errors']],
    ['9.0', []],
  ])('knows in %s that later releases have %j', (release, later) => {
    const { laterTags, features, tags } = rulesOf(release)!;
    expect(Object.keys(laterTags)).toEqual(later);
    expect(features).toBe(!later.includes('Features'));
    expect(tags.includes('Errors')).toBe(!later.includes('Errors'));
  });

  it('has the newest rules for releases to come', () => {
    expect(rulesOf('12.0')).toEqual(rulesOf('11.1'));
  });
});
