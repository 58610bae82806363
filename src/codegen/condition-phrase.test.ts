import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { plainText } from '../markup/plain-text.js';
import { conditionPhrase } from './condition-phrase.js';

function phrase(condition: string, release?: string): string {
  const schema = modelOf(`{ 'command': 'c', 'if': ${condition} }`, release);
  const tree = schema.definition('c')?.condition?.tree;
  if (!tree) throw new Error('there is no condition');
  return plainText(conditionPhrase(tree));
}

describe('conditionPhrase', () => {
  it.each([
    [`'A'`, 'only where A is defined'],
    [`{ 'not': 'A' }`, 'only where A is not defined'],
    [`{ 'all': [ 'A', 'B' ] }`, 'only where A and B are defined'],
    [`{ 'any': [ 'A', 'B' ] }`, 'only where A or B is defined'],
    [`{ 'all': [ 'A', { 'not': 'B' } ] }`, 'only where A is defined and B is not defined'],
    [`{ 'all': [ 'A', { 'any': [ 'B', 'C' ] } ] }`, 'only where A and (B or C) holds'],
    [`{ 'not': { 'any': [ 'A', 'B' ] } }`, 'only where not (A or B) holds'],
    [`{ 'all': [ 'A' ] }`, 'only where A is defined'],
  ])('says %s in words', (condition, words) => {
    expect(phrase(condition, '8.2')).toBe(words);
  });

  it.each([
    [`'defined(A)'`, 'only where A is defined'],
    [`'A > 2'`, 'only where A > 2 holds'],
  ])('knows the C of old releases: %s', (condition, words) => {
    expect(phrase(condition, '5.2')).toBe(words);
  });
});
