import { describe, expect, it } from '@jest/globals';
import { compile } from '../../compile.js';
import type { Command, Event } from '../../model/definition.js';
import type { NameLocation } from '../../model/location.js';
import type { AlternateType, EnumType, StructType, UnionType } from '../../model/type.js';
import { memoryHost } from '../../source/memory-host.js';
import { modelOf } from '../../testing/compile-text.js';

const struct = (text: string, name: string, release?: string) =>
  modelOf(text, release).definition(name) as StructType;

describe('lowerSchema', () => {
  it('keeps definitions in order, by module and by name', () => {
    const schema = modelOf({
      'schema.json': `{ 'command': 'a' } { 'include': 'sub/b.json' } { 'command': 'c' }`,
      'sub/b.json': `{ 'command': 'b' }`,
    });
    expect(schema.definitions.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(
      schema.modules.map(({ path, definitions }) => [path, definitions.map(({ name }) => name)]),
    ).toEqual([
      ['schema.json', ['a', 'c']],
      ['sub/b.json', ['b']],
    ]);
    expect(schema.entry).toBe('schema.json');
    expect(schema.definition('b')).toBe(schema.definitions[1]);
    expect(schema.definition('d')).toBeUndefined();
  });

  it('says which release it is read under', () => {
    const files = { '/qemu/VERSION': '7.2.9\n', '/qemu/qapi/main.json': `{ 'command': 'a' }` };
    const { schema } = compile('/qemu/qapi/main.json', { host: memoryHost(files) });
    expect(schema).toMatchObject({
      release: { major: 7, minor: 2 },
      version: '7.2.9',
      entry: 'qapi/main.json',
    });
    expect(modelOf('', '2.4')).toMatchObject({ release: { major: 2, minor: 4 }, version: null });
  });

  it('says where things stand, by file and line', () => {
    const files = {
      'schema.json': `{ 'include': 'a.json' }`,
      'a.json': `\n##\n# @Foo:\n#\n# @a: An a.\n##\n\n{ 'struct': 'Foo',\n 'data': { 'a': 'int' } }`,
    };
    const foo = modelOf(files).definition('Foo');
    expect(foo?.location).toEqual({ file: 'a.json', line: 8 });
    expect(foo?.doc?.location).toEqual({ file: 'a.json', line: 2 });
  });

  it('says where names are written', () => {
    const schema = modelOf(`{ 'enum': 'Kind',
  'data': [ 'a',
            { 'name': 'b' }, 'c' ] }
{ 'struct': 'Foo', 'data': { '*a': 'int',
  'b': 'str' } }
{ 'union': 'Bar', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
  'data': { 'a': 'Foo' } }`);
    const places = (named: readonly { readonly namedAt: NameLocation }[]) =>
      named.map(({ namedAt: { line, column } }) => `${line}:${column}`);
    expect(places(schema.definitions)).toEqual(['1:11', '4:13', '6:12']);
    expect(places((schema.definition('Kind') as EnumType).values)).toEqual([
      '2:13',
      '3:23',
      '3:30',
    ]);
    expect(places((schema.definition('Foo') as StructType).members)).toEqual(['4:30', '5:3']);
    const { branches, base } = schema.definition('Bar') as UnionType;
    expect(places(branches)).toEqual(['7:13', '3:23', '3:30']);
    expect(places([base, ...base.members])).toEqual(['6:12', '6:29']);
  });

  it('gives the place of what is spelt out to what is not, until 6.1', () => {
    const schema = modelOf(
      `{ 'struct': 'Foo', 'data': {} }\n{ 'union': 'Bar', 'data': { 'a': 'Foo' } }`,
      '5.2',
    );
    const { base, branches, tagType } = schema.definition('Bar') as UnionType;
    const [branch] = branches;
    const at = (column: number, endColumn: number) => ({
      file: 'schema.json',
      line: 2,
      column,
      endColumn,
    });
    expect(base.members[0]?.namedAt).toEqual(at(12, 17));
    expect(branch?.namedAt).toEqual(at(29, 32));
    expect(tagType.values[0]?.namedAt).toEqual(branch?.namedAt);
  });

  it('gives the same type wherever it is named', () => {
    const schema = modelOf(`
      { 'struct': 'Foo', 'data': { 'a': ['Bar'], 'b': ['Bar'], 'c': 'int', 'd': 'int' } }
      { 'struct': 'Bar', 'data': {} }`);
    const [a, b, c, d] = (schema.definition('Foo') as StructType).members;
    expect(a?.type).toBe(b?.type);
    expect(c?.type).toBe(d?.type);
    expect(a?.type).toEqual({ kind: 'array', element: schema.definition('Bar') });
    expect(c?.type).toBe(schema.type('int'));
  });

  it('takes bases from wherever they are defined', () => {
    const foo = struct(
      `{ 'struct': 'Foo', 'base': 'Bar', 'data': {} } { 'struct': 'Bar', 'data': {} }`,
      'Foo',
    );
    expect(foo.base?.name).toBe('Bar');
  });

  it('makes types for members in place', () => {
    const schema = modelOf(`
      { 'command': 'go', 'data': { 'a': 'int' }, 'if': 'CONFIG_A' }
      { 'event': 'GONE', 'data': { '*b': 'str' } }
      { 'event': 'NOTHING', 'data': {} }`);
    const go = schema.definition('go') as Command;
    expect(go.arguments).toMatchObject({
      kind: 'struct',
      name: 'q_obj_go-arg',
      implicit: true,
      condition: { written: 'CONFIG_A' },
      members: [{ name: 'a', optional: false }],
    });
    expect(schema.type('q_obj_go-arg')).toBe(go.arguments);
    expect((schema.definition('GONE') as Event).arguments?.name).toBe('q_obj_GONE-arg');
    expect((schema.definition('NOTHING') as Event).arguments).toBeNull();
    expect(schema.definition('q_obj_go-arg')).toBeUndefined();
  });

  it('makes structs of those in the place of a type, until 2.3', () => {
    const text = `{ 'type': 'Foo', 'data': { 'a': { 'b': { 'c': 'int' } }, '*d': { 'e': 'str' } } }`;
    const [a, d] = struct(text, 'Foo', '2.3').members;
    expect(a).toMatchObject({
      optional: false,
      type: {
        name: 'q_obj_Foo-a',
        implicit: true,
        members: [{ name: 'b', type: { kind: 'struct', members: [{ name: 'c' }] } }],
      },
    });
    expect(d).toMatchObject({ optional: true, type: { name: 'q_obj_Foo-d' } });
  });

  it('takes what stood for any value for it', () => {
    const text = `{ 'type': 'Foo', 'data': { 'a': 'visitor', '*b': '**', 'c': 'dict' } }`;
    for (const { type } of struct(text, 'Foo', '2.3').members) {
      expect(type).toEqual({ kind: 'builtin', name: 'any', jsonType: 'value' });
    }
  });

  it('has QType from 2.6 on, with the kinds of numbers of its release', () => {
    const values = (release: string) => {
      const type = modelOf('', release).type('QType');
      return type?.kind === 'enum' ? type.values.map(({ name }) => name) : undefined;
    };
    expect(values('2.5')).toBeUndefined();
    expect(values('2.9')).toEqual([
      ...['none', 'qnull', 'qint', 'qstring', 'qdict', 'qlist', 'qfloat', 'qbool'],
    ]);
    expect(values('2.10')).toEqual(['none', 'qnull', 'qnum', 'qstring', 'qdict', 'qlist', 'qbool']);
  });

  it('lowers alternates with the texts of their branches', () => {
    const text = `##\n# @Foo:\n#\n# @a: A number.\n##
      { 'alternate': 'Foo', 'data': { 'a': 'int', 'b': { 'type': 'Foo2', 'if': 'CONFIG_B' } } }
      { 'struct': 'Foo2', 'data': {} }`;
    const foo = modelOf(text, '8.2').definition('Foo') as AlternateType;
    expect(foo.alternatives).toMatchObject([
      { name: 'a', type: { name: 'int' }, condition: null, text: 'A number.' },
      { name: 'b', type: { name: 'Foo2' }, condition: { written: 'CONFIG_B' }, text: '' },
    ]);
  });

  it('has no model where there is an error', () => {
    const { schema } = compile('/a.json', { host: memoryHost({ 'a.json': `{ 'command': 'A' }` }) });
    expect(schema).toBeNull();
  });
});
