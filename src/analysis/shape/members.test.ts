import { describe, expect, it } from '@jest/globals';
import type { StructType } from '../../model/type.js';
import { messages, modelOf, problems } from '../../testing/compile-text.js';

const struct = (data: string) => `{ 'struct': 'Foo',\n 'data': ${data} }`;
const membersOf = (data: string) => (modelOf(struct(data)).definition('Foo') as StructType).members;

describe('shapeMembers', () => {
  it('takes names with their types, short and long', () => {
    const members = membersOf(`{ 'a': 'int', '*b': ['str'],
      '*c': { 'type': 'int', 'if': 'CONFIG_C', 'features': [ 'deprecated' ] } }`);
    expect(members).toMatchObject([
      { name: 'a', optional: false, type: { name: 'int' }, condition: null, features: [] },
      { name: 'b', optional: true, type: { kind: 'array', element: { name: 'str' } } },
      {
        name: 'c',
        optional: true,
        type: { name: 'int' },
        condition: { written: 'CONFIG_C' },
        features: [{ name: 'deprecated' }],
        deprecated: true,
      },
    ]);
  });

  it('takes members named like keys', () => {
    expect(membersOf(`{ 'if': 'int', 'features': 'str', 'type': 'int' }`)).toHaveLength(3);
  });

  it.each([
    [`{ 'a': true }`, `1 wrong-value true`],
    [`{ 'a': [] }`, `1 bad-array-type []`],
    [`{ 'a': { 'if': 'A' } }`, `1 missing-key { 'if': 'A' }`],
    [`{ 'a': { 'type': { 'b': 'int' } } }`, `1 wrong-value { 'b': 'int' }`],
    [`{ 'a': { 'type': 'int', 'default': 'b' } }`, `1 unknown-key 'default'`],
  ])('rejects %s', (data, problem) => {
    expect(problems(struct(data))).toEqual([problem]);
  });

  it('reports every member that is wrong', () => {
    expect(problems(struct(`{ 'a': true, 'b': 'int', 'c': [] }`))).toEqual([
      `1 wrong-value true`,
      `1 bad-array-type []`,
    ]);
  });

  it('takes an object for a struct until 2.3, and for the long form from 4.0 on', () => {
    const old = `{ 'type': 'Foo', 'data': { 'a': { 'type': 'int', '*b': { 'c': 'str' } } } }`;
    const foo = modelOf(old, '2.3').definition('Foo') as StructType;
    expect(foo.members[0]).toMatchObject({
      name: 'a',
      type: { kind: 'struct', members: [{ name: 'type' }, { name: 'b', optional: true }] },
    });
    const between = struct(`{ 'a': { 'type': 'int' } }`);
    expect(messages(between, '2.4')).toEqual([
      `an object as the type of member 'a' is not accepted in the schemas of QEMU 2.4, but in those ` +
        `of QEMU 4.0 and later; select such a release with --qemu-version 4.0`,
    ]);
    expect(problems(between, '3.1')).toEqual([`1 unsupported-form { 'type': 'int' }`]);
    expect(problems(between, '4.0')).toEqual([]);
  });
});
