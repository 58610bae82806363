import { describe, expect, it } from '@jest/globals';
import { findings, messages, problems } from '../../testing/compile-text.js';

const member = (name: string) => `{ 'struct': 'Foo', 'data': { '${name}': 'int' } }`;
const value = (name: string) => `{ 'enum': 'Foo', 'data': [ '${name}' ] }`;
const command = (name: string) => `{ 'command': '${name}' }`;

describe('checkNameForm', () => {
  it.each(['a', 'a1', 'a-b', '__org.example_a', '__org.example_x-a', 'x-1', 'x-a'])(
    'accepts %s',
    (name) => {
      expect(problems(command(name))).toEqual([]);
    },
  );

  it.each([
    ['', 'a name has at least one character'],
    ['a b', `' ' may not stand in a name here`],
    ['a.b', `'.' may not stand in a name here`],
    [
      '1a',
      'it must start with a letter, behind a downstream prefix (__vendor_) or x- if there is one',
    ],
    [
      '_a',
      'it must start with a letter, behind a downstream prefix (__vendor_) or x- if there is one',
    ],
    [
      '-a',
      'it must start with a letter, behind a downstream prefix (__vendor_) or x- if there is one',
    ],
    ['__org.example', `'.' may not stand in a name here`],
    ['*a', `one '*' makes a member optional, and stands nowhere else`],
  ])('rejects %j', (name, why) => {
    expect(messages(command(name))).toEqual([`a command cannot be named '${name}': ${why}`]);
  });

  it('points at the name', () => {
    expect(findings(`{ 'struct': 'Foo',\n  'data': { '*a b': 'int' } }`)).toMatchObject([
      { at: '1', code: 'invalid-name', text: `'*a b'` },
    ]);
  });

  it('rejects a prefix behind x-', () => {
    expect(problems(command('x-__org.example_a'))).toEqual([`1 invalid-name 'x-__org.example_a'`]);
  });

  it('takes one star from the name of a member', () => {
    expect(problems(member('*a'))).toEqual([]);
    expect(problems(member('**a'))).toEqual([`1 invalid-name '**a'`]);
    expect(problems(member('*'))).toEqual([`1 invalid-name '*'`]);
  });

  it('lets enum values start with a digit, but no other name', () => {
    expect(problems(value('1'))).toEqual([]);
    expect(problems(value('2-way'))).toEqual([]);
    expect(problems(value('-1'))).toEqual([`1 invalid-name '-1'`]);
    expect(problems(value(''))).toEqual([`1 invalid-name ''`]);
    expect(problems(member('1'))).toEqual([`1 invalid-name '1'`]);
  });

  it('does not look at the branches of a union, which are values of an enum, from 6.0 on', () => {
    const union = `
      { 'enum': 'Kinds', 'data': [ '2', '1' ] } { 'struct': 'Foo', 'data': {} }
      { 'union': 'Bar', 'base': { 'kind': 'Kinds' }, 'discriminator': 'kind',
        'data': { '2': 'Foo', '1': 'Foo' } }`;
    expect(problems(union, '5.2')).toEqual([`3 invalid-name '2'`, `3 invalid-name '1'`]);
    expect(problems(union, '6.0')).toEqual([]);
  });

  it('is looser in 2.4 and 2.5, and not checked before', () => {
    expect(problems(command('_a.b'), '2.4')).toEqual([]);
    expect(problems(command('_a.b'), '2.5')).toEqual([]);
    expect(problems(command('_a.b'), '2.6')).toEqual([`1 invalid-name '_a.b'`]);
    expect(problems(command('a b'), '2.4')).toEqual([`1 invalid-name 'a b'`]);
    expect(problems(command('a b'), '2.3')).toEqual([]);
    for (const odd of ['-1', '.a', '']) {
      expect(problems(value(odd), '2.5')).toEqual([]);
      expect(problems(value(odd), '2.6')).toEqual([`1 invalid-name '${odd}'`]);
    }
    expect(problems(value('a b'), '2.5')).toEqual([`1 invalid-name 'a b'`]);
  });
});
