import { describe, expect, it } from '@jest/globals';
import { findings, messages, problems } from '../../testing/compile-text.js';

const values = (...names: string[]) =>
  `{ 'enum': 'Foo', 'data': [ ${names.map((name) => `'${name}'`).join(', ')} ] }`;

describe('checkValuesDoNotCollide', () => {
  it('accepts values that differ', () => {
    expect(problems(values('a', 'b', 'a-b', 'ab'))).toEqual([]);
  });

  it('rejects a value that stands twice', () => {
    expect(findings(`{ 'enum': 'Foo',\n 'data': [ 'a', 'b', 'a' ] }`)).toEqual([
      {
        at: '1',
        code: 'member-collision',
        message: `value 'a' collides with 'a' of enum 'Foo'`,
        text: `'a'`,
      },
    ]);
  });

  it('rejects values and branches that are the same in C', () => {
    expect(problems(values('a-b', 'a_b'), '5.2')).toEqual([`1 member-collision 'a_b'`]);
    const alternate = `{ 'alternate': 'Foo', 'data': { 'a-b': 'str', 'a_b': 'bool' } }`;
    expect(messages(alternate, '2.9')).toEqual([
      `branch 'a_b' collides with 'a-b' of alternate 'Foo'`,
    ]);
    const union = `{ 'union': 'Foo', 'data': { 'a-b': 'str', 'a_b': 'bool' } }`;
    expect(messages(union, '5.2')).toEqual([`branch 'a_b' collides with 'a-b' of union 'Foo'`]);
  });

  it('compares in the upper case of C constants in 2.4 and 2.5', () => {
    expect(problems(values('one', 'ONE'), '2.3')).toEqual([]);
    expect(problems(values('one', 'ONE'), '2.4')).toEqual([`1 member-collision 'ONE'`]);
    expect(problems(values('one-two', 'oneTwo'), '2.5')).toEqual([`1 member-collision 'oneTwo'`]);
    expect(problems(values('one', 'two'), '2.5')).toEqual([]);
  });
});
