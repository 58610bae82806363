import { describe, expect, it } from '@jest/globals';
import type { StructType } from '../../model/type.js';
import { messages, modelOf, problems } from '../../testing/compile-text.js';

const base = `{ 'struct': 'Base', 'data': { 'a': 'int' } }`;

describe('shapeStruct', () => {
  it('takes members and a base', () => {
    const schema = `{ 'struct': 'Foo', 'base': 'Base', 'data': { 'b': 'int' } }${base}`;
    const foo = modelOf(schema).definition('Foo') as StructType;
    expect(foo.base?.name).toBe('Base');
    expect(foo.members.map(({ name }) => name)).toEqual(['b']);
    expect(foo.implicit).toBe(false);
  });

  it.each([
    [`{ 'struct': 'Foo' }`, `1 missing-key 'Foo'`],
    [`{ 'struct': 'Foo', 'data': 'Base' }`, `1 wrong-value 'Base'`],
    [`{ 'struct': 'Foo', 'data': [ 'a' ] }`, `1 wrong-value [ 'a' ]`],
    [`{ 'struct': 'Foo', 'base': {}, 'data': {} }`, `1 wrong-value {}`],
    [`{ 'struct': 'Foo', 'base': ['Base'], 'data': {} }`, `1 wrong-value ['Base']`],
    [`{ 'struct': 'Foo', 'boxed': true, 'data': {} }`, `1 unknown-key 'boxed'`],
  ])('rejects %s', (schema, problem) => {
    expect(problems(schema + base)).toEqual([problem]);
  });

  it('says what is expected', () => {
    expect(messages(`{ 'struct': 'Foo', 'data': [] }`)).toEqual([
      `'data' must be an object with the members`,
    ]);
    expect(messages(`{ 'struct': 'Foo', 'base': {}, 'data': {} }`)).toEqual([
      `'base' must be the name of a type`,
    ]);
  });

  it('takes a base from 1.7 on; before, nobody looked', () => {
    const schema = `{ 'type': 'Base', 'data': {} } { 'type': 'Foo', 'base': 'Base', 'data': {} }`;
    expect(modelOf(schema, '1.6').definition('Foo')).toMatchObject({ base: null });
    expect(modelOf(schema, '1.7').definition('Foo')).toMatchObject({ base: { name: 'Base' } });
  });
});
