import { describe, expect, it } from '@jest/globals';
import type { EnumType } from '../../model/type.js';
import { messages, modelOf, problems } from '../../testing/compile-text.js';

const enumOf = (keys: string, release?: string) =>
  modelOf(`{ 'enum': 'Foo', ${keys} }`, release).definition('Foo') as EnumType;

describe('shapeEnum', () => {
  it('takes values, short and long', () => {
    const data = `[ 'a', { 'name': 'b' },
      { 'name': 'c', 'if': 'CONFIG_C', 'features': [ 'unstable' ] } ]`;
    const { values } = enumOf(`'data': ${data}`);
    expect(values.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(values[2]).toMatchObject({
      condition: { written: 'CONFIG_C' },
      features: [{ name: 'unstable' }],
      unstable: true,
    });
  });

  it('takes a prefix, and no values at all', () => {
    expect(enumOf(`'data': [], 'prefix': 'FOO'`)).toMatchObject({ prefix: 'FOO', values: [] });
    expect(enumOf(`'data': []`).prefix).toBeNull();
  });

  it.each([
    [`{ 'enum': 'Foo' }`, `1 missing-key 'Foo'`],
    [`{ 'enum': 'Foo', 'data': { 'a': 'b' } }`, `1 wrong-value { 'a': 'b' }`],
    [`{ 'enum': 'Foo', 'data': [ 'a', [] ] }`, `1 wrong-value []`],
    [`{ 'enum': 'Foo', 'data': [ 'a', true ] }`, `1 wrong-value true`],
    [`{ 'enum': 'Foo', 'data': [ { 'name': true } ] }`, `1 wrong-value true`],
    [`{ 'enum': 'Foo', 'data': [ { 'if': 'A' } ] }`, `1 missing-key { 'if': 'A' }`],
    [`{ 'enum': 'Foo', 'data': [ { 'name': 'a', 'type': 'b' } ] }`, `1 unknown-key 'type'`],
    [`{ 'enum': 'Foo', 'data': [], 'prefix': [] }`, `1 wrong-value []`],
  ])('rejects %s', (schema, problem) => {
    expect(problems(schema)).toEqual([problem]);
  });

  it('says what is expected', () => {
    expect(messages(`{ 'enum': 'Foo', 'data': {} }`)).toEqual([`'data' must be a list of values`]);
    expect(messages(`{ 'enum': 'Foo', 'data': [ true ] }`)).toEqual([
      `a value of the enum must be a string`,
    ]);
  });

  it('takes long values from 4.0 on, with features from 6.2 on', () => {
    const long = `{ 'enum': 'Foo', 'data': [ { 'name': 'a' } ] }`;
    expect(problems(long, '3.1')).toEqual([`1 unsupported-form { 'name': 'a' }`]);
    expect(problems(long, '4.0')).toEqual([]);
    const features = `{ 'enum': 'Foo', 'data': [ { 'name': 'a', 'features': [ 'b' ] } ] }`;
    expect(problems(features, '6.1')).toEqual([`1 unsupported-form 'features'`]);
    expect(problems(features, '6.2')).toEqual([]);
  });

  it('takes a prefix from 2.5 on; before 2.4 nobody looked', () => {
    const schema = `{ 'enum': 'Foo', 'data': [ 'a' ], 'prefix': 'FOO' }`;
    expect(modelOf(schema, '2.3').definition('Foo')).toMatchObject({ prefix: null });
    expect(problems(schema, '2.4')).toEqual([`1 unsupported-form 'prefix'`]);
    expect(problems(schema, '2.5')).toEqual([]);
  });
});
