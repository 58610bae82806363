import { describe, expect, it } from '@jest/globals';
import type { UnionType } from '../../model/type.js';
import { findings, messages, modelOf, problems } from '../../testing/compile-text.js';

const types = `
  { 'enum': 'Kinds', 'data': [ 'a' ] }
  { 'struct': 'Base', 'data': { 'kind': 'Kinds' } }
  { 'struct': 'Disk', 'data': {} }`;
const branches = `'data': { 'a': 'Disk' }`;

describe('shapeUnion', () => {
  it('takes a base by name or in place', () => {
    const baseOf = (base: string) => {
      const schema = `{ 'union': 'Foo', 'base': ${base}, 'discriminator': 'kind', ${branches} }`;
      return (modelOf(schema + types).definition('Foo') as UnionType).base.name;
    };
    expect(baseOf(`'Base'`)).toBe('Base');
    expect(baseOf(`{ 'kind': 'Kinds' }`)).toBe('q_obj_Foo-base');
  });

  it.each([
    [`{ 'union': 'Foo', ${branches} }`, `1 unsupported-form 'Foo'`],
    [`{ 'union': 'Foo', 'data': { 'a': ['int'] } }`, `1 unsupported-form 'Foo'`],
    [`{ 'union': 'Foo', 'discriminator': 'kind', ${branches} }`, `1 missing-key 'Foo'`],
    [`{ 'union': 'Foo', 'base': 'Base', ${branches} }`, `1 missing-key 'Foo'`],
    [`{ 'union': 'Foo', 'base': [], 'discriminator': 'kind', ${branches} }`, `1 wrong-value []`],
    [`{ 'union': 'Foo', 'base': 'Base', 'discriminator': [], ${branches} }`, `1 wrong-value []`],
    [
      `{ 'union': 'Foo', 'base': 'Base', 'discriminator': {}, ${branches} }`,
      `1 unsupported-form {}`,
    ],
    [`{ 'union': 'Foo', 'base': 'Base', 'discriminator': 'kind', 'data': [] }`, `1 wrong-value []`],
  ])('rejects %s', (schema, problem) => {
    expect(problems(schema + types)).toEqual([problem]);
  });

  describe('until 6.1', () => {
    it('has neither base nor discriminator, or both', () => {
      expect(problems(`{ 'union': 'Foo', ${branches} }${types}`, '6.1')).toEqual([]);
      expect(findings(`{ 'union': 'Foo',\n 'base': 'Base', ${branches} }${types}`, '6.1')).toEqual([
        {
          at: '1',
          code: 'base-without-discriminator',
          message: `union 'Foo' has a base, so it needs a 'discriminator' that names one of its members`,
          text: `'base'`,
        },
      ]);
      const lonely = `{ 'union': 'Foo', 'discriminator': 'kind', ${branches} }${types}`;
      expect(problems(lonely, '6.1')).toEqual([`1 discriminator-without-base 'discriminator'`]);
      expect(messages(lonely, '6.1')).toEqual([
        `union 'Foo' has a 'discriminator', so it needs a 'base'`,
      ]);
    });

    it('must have a branch where it is simple, from 2.6 on', () => {
      const empty = `{ 'union': 'Foo', 'data': {} }`;
      expect(problems(empty, '2.5')).toEqual([]);
      expect(messages(empty, '2.6')).toEqual([`union 'Foo' has no branch and can hold nothing`]);
      expect(problems(empty, '6.1')).toEqual([`1 empty-union {}`]);
    });

    it('counts branches that are wrong', () => {
      expect(problems(`{ 'union': 'Foo', 'data': { 'a': true } }`, '6.1')).toEqual([
        `1 wrong-value true`,
      ]);
    });

    it('may have arrays as branches where it is simple', () => {
      expect(problems(`{ 'union': 'Foo', 'data': { 'a': ['int'] } }`, '6.1')).toEqual([]);
    });
  });

  it('has a base in place from 2.6 on', () => {
    const schema = `{ 'union': 'Foo', 'base': { 'kind': 'Kinds' }, 'discriminator': 'kind', ${branches} }`;
    expect(problems(schema + types, '2.5')).toEqual([`1 unsupported-form { 'kind': 'Kinds' }`]);
    expect(problems(schema + types, '2.6')).toEqual([]);
  });

  it('may have a base alone from 1.6 to 2.3', () => {
    const schema = `{ 'union': 'Foo', 'base': 'Base', 'data': { 'a': 'int' } }`;
    const base = `{ 'type': 'Base', 'data': { 'id': 'str' } }`;
    expect(modelOf(schema + base, '1.6').definition('Foo')).toMatchObject({
      simple: true,
      base: { base: { name: 'Base' } },
    });
    expect(problems(schema + base, '2.3')).toEqual([]);
    expect(problems(schema + base.replace('type', 'struct'), '2.4')).toEqual([
      `1 base-without-discriminator 'base'`,
    ]);
  });

  it('has no base and no discriminator before 1.6, as nobody looked', () => {
    const schema = `{ 'union': 'Foo', 'base': 'B', 'discriminator': 'b', 'data': { 'a': 'int' } }`;
    expect(modelOf(schema, '1.5').definition('Foo')).toMatchObject({ simple: true });
  });
});
