import { describe, expect, it } from '@jest/globals';
import type { UnionType } from '../../model/type.js';
import { modelOf } from '../../testing/compile-text.js';

const union = (text: string, release?: string) =>
  modelOf(text, release).definition('Foo') as UnionType;

const disk = `{ 'struct': 'Disk', 'data': { 'size': 'int' } }`;

describe('lowerFlatUnion', () => {
  const kinds = `{ 'enum': 'Kinds', 'data': [ 'a', { 'name': 'b', 'if': 'CONFIG_B' }, 'c' ] }`;

  it('has the common members, the discriminator and its enum', () => {
    const foo = union(`{ 'union': 'Foo', 'base': { 'id': 'str', 'kind': 'Kinds' },
      'discriminator': 'kind', 'data': { 'a': 'Disk' } }${disk}${kinds}`);
    expect(foo.base).toMatchObject({ name: 'q_obj_Foo-base', implicit: true });
    expect(foo.discriminator).toBe(foo.base.members[1]);
    expect(foo.tagType.name).toBe('Kinds');
    expect(foo.simple).toBe(false);
  });

  it('finds the discriminator through the bases of its base', () => {
    const foo = union(`
      { 'union': 'Foo', 'base': 'Base', 'discriminator': 'kind', 'data': {} }
      { 'struct': 'Base', 'base': 'Root', 'data': {} }
      { 'struct': 'Root', 'data': { 'kind': 'Kinds' } }${kinds}`);
    expect(foo.base.name).toBe('Base');
    expect(foo.discriminator).toBe(foo.base.base?.members[0]);
  });

  it('has branches as they are written, then one for each value that is left', () => {
    const foo = union(`{ 'union': 'Foo', 'base': { 'kind': 'Kinds' }, 'discriminator': 'kind',
      'data': { 'c': { 'type': 'Disk', 'if': 'CONFIG_C' } } }${disk}${kinds}`);
    const branches = foo.branches.map(({ value, type, condition }) => {
      return [value.name, type?.name, condition?.written];
    });
    expect(branches).toEqual([
      ['c', 'Disk', 'CONFIG_C'],
      ['a', undefined, undefined],
      ['b', undefined, 'CONFIG_B'],
    ]);
    expect(foo.branches[1]?.value).toBe(foo.tagType.values[0]);
  });

  it('takes the values of a string discriminator from the branches', () => {
    const text = `
      { 'type': 'Base', 'data': { 'kind': 'str' } }
      { 'type': 'Disk', 'data': {} }
      { 'union': 'Foo', 'base': 'Base', 'discriminator': 'kind',
        'data': { 'b': 'Disk', 'a': 'Disk' } }`;
    const foo = union(text, '1.7');
    expect(foo.simple).toBe(false);
    expect(foo.discriminator.type).toMatchObject({ name: 'str' });
    expect(foo.tagType).toMatchObject({ kind: 'enum', implicit: true });
    expect(foo.tagType.values.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(foo.branches.map(({ value }) => value)).toEqual(foo.tagType.values);
  });
});

describe('lowerSimpleUnion', () => {
  const text = `{ 'union': 'Foo', 'data': { 'a': 'Disk', 'b': 'int', 'c': ['Disk'], 'd': 'Disk' } }${disk}`;

  it('has a tag of its own, with a value for each branch', () => {
    const schema = modelOf(text, '5.2');
    const foo = schema.definition('Foo') as UnionType;
    expect(foo.simple).toBe(true);
    expect(foo.tagType).toMatchObject({ name: 'FooKind', implicit: true });
    expect(foo.tagType.values.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
    expect(schema.type('FooKind')).toBe(foo.tagType);
    expect(foo.base).toMatchObject({
      name: 'q_obj_Foo-base',
      base: null,
      implicit: true,
      members: [{ name: 'type', optional: false, type: { name: 'FooKind' } }],
    });
    expect(foo.discriminator).toBe(foo.base.members[0]);
  });

  it('wraps what a branch holds into an object with the member data', () => {
    const foo = union(text, '5.2');
    const wrappers = foo.branches.map(({ type }) => type);
    expect(wrappers.map((type) => type?.name)).toEqual([
      'q_obj_Disk-wrapper',
      'q_obj_int-wrapper',
      'q_obj_DiskList-wrapper',
      'q_obj_Disk-wrapper',
    ]);
    expect(wrappers[0]).toBe(wrappers[3]);
    expect(wrappers[1]).toMatchObject({
      kind: 'struct',
      implicit: true,
      members: [{ name: 'data', optional: false, type: { name: 'int' } }],
    });
    expect(wrappers[2]).toMatchObject({ members: [{ type: { kind: 'array' } }] });
  });

  it('keeps the conditions of branches, on their values too', () => {
    const foo = union(
      `{ 'union': 'Foo', 'data': { 'a': { 'type': 'int', 'if': 'defined(A)' }, 'b': 'str' } }`,
      '5.2',
    );
    expect(foo.branches[0]?.condition?.written).toEqual(['defined(A)']);
    expect(foo.tagType.values[0]?.condition?.written).toEqual(['defined(A)']);
    expect(foo.branches[1]?.condition).toBeNull();
  });

  it('has values that are unstable by their names', () => {
    const foo = union(`{ 'union': 'Foo', 'data': { 'x-a': 'int', 'b': 'str' } }`, '5.2');
    expect(foo.tagType.values.map(({ unstable }) => unstable)).toEqual([true, false]);
  });

  it('puts the members of a base before the tag, where it has one (1.6 to 2.3)', () => {
    const foo = union(
      `{ 'union': 'Foo', 'base': 'Base', 'data': { 'a': 'int' } }
       { 'type': 'Base', 'data': { 'id': 'str' } }`,
      '1.7',
    );
    expect(foo.base.base?.members.map(({ name }) => name)).toEqual(['id']);
    expect(foo.base.members.map(({ name }) => name)).toEqual(['type']);
  });

  it('may have itself as a branch, and be used before it is defined', () => {
    const foo = union(
      `{ 'struct': 'Use', 'data': { 'foo': 'Foo', 'kind': 'FooKind' } }
       { 'union': 'Foo', 'data': { 'a': 'Foo', 'b': 'Use' } }`,
      '5.2',
    );
    expect(foo.branches[0]?.type).toMatchObject({ members: [{ type: { name: 'Foo' } }] });
  });

  it('lets names of JavaScript be names', () => {
    const foo = union(
      `{ 'union': 'Foo', 'data': { 'constructor': 'int', '__proto__': 'str' } }`,
      '2.3',
    );
    expect(foo.branches.map(({ value }) => value.name)).toEqual(['constructor', '__proto__']);
  });
});
