import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../model/definition.js';
import type { EnumType, StructType, UnionType } from '../../model/type.js';
import { modelOf } from '../../testing/compile-text.js';

const struct = (text: string, release?: string) =>
  modelOf(text, release).definition('Foo') as StructType;

describe('what is written about the parts of a definition', () => {
  it('goes to its members and features', () => {
    const foo = struct(`##
# @Foo:
#
# Some text.
#
# @a: An a.
#
# @b: A b,
#     on two lines
#
# Features:
#
# @fast: It is.
#
# @odd: Only b is.
#
# Since: 1.0
##
{ 'struct': 'Foo', 'features': [ 'fast' ],
  'data': { 'a': 'int', '*b': { 'type': 'int', 'features': [ 'odd' ] } } }`);
    expect(foo.doc).toMatchObject({
      symbol: 'Foo',
      members: [{ name: 'a' }, { name: 'b' }],
      features: [{ name: 'fast' }, { name: 'odd' }],
      sections: [{ tag: 'Since', text: '1.0' }],
    });
    expect(foo.members.map(({ text }) => text.split(/\s+/).join(' '))).toEqual([
      'An a.',
      'A b, on two lines',
    ]);
    expect(foo.features).toMatchObject([{ name: 'fast', text: 'It is.' }]);
    expect(foo.members[1]?.features).toMatchObject([{ name: 'odd', text: 'Only b is.' }]);
  });

  it('goes to values, arguments and the common members of a union', () => {
    const doc = (name: string, member: string) => `##\n# @${name}:\n#\n# @${member}: Text.\n##\n`;
    const schema = modelOf(`${doc('Kinds', 'a')}{ 'enum': 'Kinds', 'data': [ 'a' ] }
${doc('go', 'b')}{ 'command': 'go', 'data': { '*b': 'int' } }
${doc('Foo', 'kind')}{ 'union': 'Foo', 'base': { 'kind': 'Kinds' }, 'discriminator': 'kind', 'data': {} }`);
    expect((schema.definition('Kinds') as EnumType).values[0]?.text).toBe('Text.');
    expect((schema.definition('go') as Command).arguments).toMatchObject({
      members: [{ text: 'Text.' }],
    });
    expect((schema.definition('Foo') as UnionType).base.members[0]?.text).toBe('Text.');
  });

  it('is empty where nothing is written', () => {
    const foo = struct(`{ 'struct': 'Foo', 'data': { 'a': 'int' }, 'features': [ 'fast' ] }`);
    expect(foo.doc).toBeNull();
    expect(foo.members[0]?.text).toBe('');
    expect(foo.features[0]?.text).toBe('');
  });

  it('may be about a member with any name', () => {
    const foo = struct(
      `##\n# @Foo:\n#\n# @constructor: Text.\n##\n
       { 'struct': 'Foo', 'data': { 'constructor': 'int', 'other': 'int' } }`,
      '8.2',
    );
    expect(foo.members.map(({ text }) => text)).toEqual(['Text.', '']);
  });
});

describe('lowerAnnotations', () => {
  it('tells what is deprecated and what is unstable', () => {
    const foo = struct(`{ 'struct': 'Foo', 'data': {
      'a': { 'type': 'int', 'features': [ 'deprecated' ] },
      'b': { 'type': 'int', 'features': [ { 'name': 'unstable', 'if': 'CONFIG_A' } ] },
      'c': 'int' } }`);
    expect(foo.members.map(({ deprecated, unstable }) => [deprecated, unstable])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(foo.members[1]?.features[0]?.condition?.written).toBe('CONFIG_A');
  });

  it('goes by names where there is no feature for what is unstable', () => {
    const schema = `{ 'struct': 'Foo', 'data': { 'x-a': 'int', 'b': 'int' } }`;
    const unstable = (release: string) =>
      struct(schema, release).members.map((member) => member.unstable);
    expect(unstable('6.1')).toEqual([true, false]);
    expect(unstable('6.2')).toEqual([false, false]);
  });

  it('keeps conditions as written, beside a tree that all releases share', () => {
    const tree = {
      kind: 'all',
      operands: [
        { kind: 'symbol', name: 'A' },
        { kind: 'symbol', name: 'B' },
      ],
    };
    const conditionOf = (text: string, release: string) =>
      struct(`{ 'struct': 'Foo', 'data': {}, 'if': ${text} }`, release).condition;
    expect(conditionOf(`'defined(A) && defined(B)'`, '5.2')).toEqual({
      written: ['defined(A) && defined(B)'],
      tree,
    });
    expect(conditionOf(`[ 'defined(A)', 'defined(B)' ]`, '5.2')).toEqual({
      written: ['defined(A)', 'defined(B)'],
      tree,
    });
    expect(conditionOf(`{ 'all': [ 'A', 'B' ] }`, '6.2')).toEqual({
      written: { all: ['A', 'B'] },
      tree,
    });
  });
});
