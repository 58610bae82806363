import { describe, expect, it } from '@jest/globals';
import { didYouMean, suggestionFor } from './suggestion.js';

describe('suggestionFor', () => {
  it.each([
    ['strr', ['int', 'str', 'bool'], 'str'],
    ['BlockDevcie', ['BlockDevice', 'BlockDriver'], 'BlockDevice'],
    ['blockdevice', ['BlockDevice'], 'BlockDevice'],
    ['max_size', ['max-size', 'max-sizes'], 'max-size'],
    ['isk', ['disk', 'desk'], 'disk'],
    ['a', ['A', 'b'], 'A'],
    ['in', ['int', 'on'], 'int'],
    ['Lokc', ['Lake', 'Lock'], 'Lock'],
    ['sotp', ['stop', 'soup'], 'stop'],
  ])('for %s among %j it is %s', (name, candidates, expected) => {
    expect(suggestionFor(name, candidates)).toBe(expected);
  });

  it.each([
    ['Disk', ['Network', 'Disk']],
    ['x', ['y', 'z']],
    ['ab', ['cd']],
    ['', ['a']],
    ['foo', []],
    ['Sicen', ['Since']],
  ])('for %s among %j there is none', (name, candidates) => {
    expect(suggestionFor(name, candidates)).toBeUndefined();
  });

  it('takes the nearest, and of those the first', () => {
    expect(suggestionFor('device', ['devices2', 'devices', 'devicez'])).toBe('devices');
  });

  it('does not take long for long names and lists', () => {
    const long = 'x'.repeat(100_000);
    expect(suggestionFor(long, [`${long}y`])).toBeUndefined();
    const many = Array.from({ length: 100_000 }, (_, at) => `name${String(at)}`);
    expect(suggestionFor('nam1', many)).toBe('name1');
  });
});

it('didYouMean ends a message', () => {
  expect(didYouMean('strr', ['str'])).toBe(`; did you mean 'str'?`);
  expect(didYouMean('xyz', ['str'])).toBe('');
});
