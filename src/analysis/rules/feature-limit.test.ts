import { describe, expect, it } from '@jest/globals';
import { findings, problems } from '../../testing/compile-text.js';

const features = (count: number, first = 0) =>
  Array.from({ length: count }, (_, at) => `'f${String(first + at)}'`).join(', ');

/** With `deprecated` and `unstable`, which always count, there is room for 62 more. */
const full = `{ 'command': 'one', 'features': [ ${features(62)} ] }`;

describe('checkFeatureLimit', () => {
  it('accepts 64 different features, two of which are always there', () => {
    expect(problems(full)).toEqual([]);
    expect(problems(`${full}\n{ 'command': 'two', 'features': [ 'f0', 'deprecated' ] }`)).toEqual(
      [],
    );
  });

  it('rejects one more, and says so once', () => {
    expect(findings(`${full}\n{ 'event': 'TWO', 'features': [ 'f0', 'last', 'more' ] }`)).toEqual([
      {
        at: '2',
        code: 'too-many-features',
        message: 'this feature is one too many: QEMU handles at most 64 different ones in a schema',
        text: `'last'`,
      },
    ]);
  });

  it('counts those of members and values', () => {
    const member = `{ 'struct': 'Foo', 'data': { 'a': { 'type': 'int', 'features': [ 'last' ] } } }`;
    expect(problems(`${full}\n${member}`)).toEqual([`2 too-many-features 'last'`]);
    const value = `{ 'enum': 'Foo', 'data': [ { 'name': 'a', 'features': [ 'last' ] } ] }`;
    expect(problems(`${full}\n${value}`)).toEqual([`2 too-many-features 'last'`]);
  });

  it('holds from 10.0 on', () => {
    const schema = `{ 'command': 'one', 'features': [ ${features(65)} ] }`;
    expect(problems(schema, '8.2')).toEqual([]);
    expect(problems(schema, '10.0')).toEqual([`1 too-many-features 'f62'`]);
  });
});
