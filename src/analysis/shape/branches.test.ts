import { describe, expect, it } from '@jest/globals';
import type { UnionType } from '../../model/type.js';
import { findings, messages, modelOf, problems } from '../../testing/compile-text.js';

const types = `{ 'enum': 'Kinds', 'data': [ 'a', 'b' ] } { 'struct': 'Disk', 'data': {} }`;
const union = (data: string) =>
  `{ 'union': 'Foo', 'base': { 'kind': 'Kinds' }, 'discriminator': 'kind',\n 'data': ${data} }${types}`;

describe('shapeBranches', () => {
  it('takes the name of a type, short or long', () => {
    const schema = union(`{ 'a': 'Disk', 'b': { 'type': 'Disk', 'if': 'CONFIG_B' } }`);
    const { branches } = modelOf(schema).definition('Foo') as UnionType;
    expect(branches.map(({ value, condition }) => [value.name, condition?.written])).toEqual([
      ['a', undefined],
      ['b', 'CONFIG_B'],
    ]);
  });

  it('keeps the order in which they are written, also that of numbers', () => {
    const schema = `{ 'enum': 'Ports', 'data': [ '10', '9', '__proto__-x' ] }
      { 'struct': 'Disk', 'data': {} }
      { 'union': 'Foo', 'base': { 'port': 'Ports' }, 'discriminator': 'port',
        'data': { '10': 'Disk', '9': 'Disk' } }`;
    const named = schema.replace('__proto__-x', 'constructor');
    const { branches } = modelOf(named).definition('Foo') as UnionType;
    expect(branches.map(({ value }) => value.name)).toEqual(['10', '9', 'constructor']);
  });

  it.each([
    [`'Disk'`, `1 wrong-value 'Disk'`],
    [`[ 'Disk' ]`, `1 wrong-value [ 'Disk' ]`],
    [`{ 'a': ['Disk'] }`, `1 wrong-value ['Disk']`],
    [`{ 'a': { 'if': 'CONFIG_A' } }`, `1 missing-key { 'if': 'CONFIG_A' }`],
    [`{ 'a': { 'type': 'Disk', 'features': [] } }`, `1 unknown-key 'features'`],
    [`{ 'a': { 'type': ['Disk'] } }`, `1 wrong-value ['Disk']`],
    [`{ 'a': { 'type': 'Disk', 'if': true } }`, `1 condition-form true`],
  ])('rejects %s', (data, problem) => {
    expect(problems(union(data))).toEqual([problem]);
  });

  it('says what is expected', () => {
    expect(findings(union(`[]`))).toEqual([
      {
        at: '1',
        code: 'wrong-value',
        message: `'data' must be an object with the branches`,
        text: `[]`,
      },
    ]);
    expect(messages(union(`{ 'a': ['Disk'] }`))).toEqual([
      `the type of branch 'a' must be the name of a type`,
    ]);
    expect(messages(union(`{ 'a': {} }`))).toEqual([`branch 'a' lacks the key 'type'`]);
  });

  it('takes objects from 4.0 on', () => {
    const schema = `{ 'union': 'Foo', 'data': { 'a': { 'type': 'int' }, 'b': 'str' } }`;
    expect(messages(schema, '3.1')).toEqual([
      `an object as the type of branch 'a' is not accepted in the schemas of QEMU 3.1, but in those ` +
        `of QEMU 4.0 and later; select such a release with --qemu-version 4.0`,
    ]);
    expect(problems(schema, '4.0')).toEqual([]);
  });
});
