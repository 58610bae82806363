import { describe, expect, it } from '@jest/globals';
import { matchesPattern } from './name-pattern.js';

describe('matchesPattern', () => {
  it.each([
    ['stop', 'stop'],
    ['stop', '*'],
    ['stop', 's*p'],
    ['stop', 'st?p'],
    ['stop', '**t*p*'],
    ['stop', '*stop*'],
    ['a-b-b-c', 'a*b-c'],
    ['query-a*', 'query-??'],
    ['x.y', 'x.y'],
    ['', ''],
    ['', '*'],
  ])('finds %j meant by %j', (name, pattern) => {
    expect(matchesPattern(name, pattern)).toBe(true);
  });

  it.each([
    ['stop', 'STOP'],
    ['stop', 'top'],
    ['stop', 'sto'],
    ['stop', 's*t'],
    ['stop', 'stop?'],
    ['stop', '?*stop'],
    ['xzy', 'x.y'],
    ['stop', '[s]top'],
    ['stop', ''],
    ['', '?'],
  ])('finds %j not meant by %j', (name, pattern) => {
    expect(matchesPattern(name, pattern)).toBe(false);
  });

  it('takes no time for a pattern with many stars', () => {
    const start = performance.now();
    expect(matchesPattern('a'.repeat(5000), `${'*a'.repeat(30)}b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
