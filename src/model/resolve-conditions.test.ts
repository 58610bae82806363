import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { symbols } from '../testing/symbols.js';
import { directions } from './direction.js';
import { inspect } from './inspection.js';
import { resolveConditions } from './resolve-conditions.js';
import type { Schema } from './schema.js';
import type { ArrayType, EnumType, StructType, UnionType } from './type.js';
import { usages } from './used-by.js';

function resolved(text: string, flags: string, release?: string): Schema {
  return resolveConditions(modelOf(text, release), symbols(flags));
}

/** What `inspect` says of one definition, without what it is called and where it is written. */
function entity(schema: Schema, name: string): object | undefined {
  const found = inspect(schema).entities.find((candidate) => candidate.name === name);
  const told = ['kind', 'name', 'file', 'line'];
  return found && Object.fromEntries(Object.entries(found).filter(([key]) => !told.includes(key)));
}

const names = ({ definitions }: Schema) => definitions.map(({ name }) => name);

describe('a definition', () => {
  const schema = `
    { 'struct': 'Linux', 'data': {}, 'if': 'LINUX' }
    { 'enum': 'Mixed', 'data': [ 'a' ], 'if': { 'any': [ 'LINUX', 'BSD', 'SUN' ] } }
    { 'command': 'go', 'if': { 'not': 'LINUX' } }
    { 'event': 'GONE' }`;

  it('is gone where its condition does not hold', () => {
    const without = resolved(schema, '-ULINUX');
    expect(names(without)).toEqual(['Mixed', 'go', 'GONE']);
    expect(without.definition('Linux')).toBeUndefined();
    expect(without.type('Linux')).toBeUndefined();
    expect(without.modules.map((one) => one.definitions)).toEqual([without.definitions]);
  });

  it('has no condition where it holds, and what is left of one that is open', () => {
    const without = resolved(schema, '-ULINUX -USUN');
    expect(without.definition('go')?.condition).toBeNull();
    expect(entity(without, 'Mixed')).toEqual({ if: 'BSD', members: [{ name: 'a' }] });
    expect(names(resolved(schema, '-DLINUX'))).toEqual(['Linux', 'Mixed', 'GONE']);
  });

  it('stays as it is where nothing is known', () => {
    const model = modelOf(schema);
    expect(inspect(resolveConditions(model, symbols('-DOTHER')))).toEqual(inspect(model));
  });

  it('keeps the schema that it was taken from as it was', () => {
    const model = modelOf(schema);
    const before = JSON.stringify(inspect(model));
    resolveConditions(model, symbols('-ULINUX -DBSD'));
    expect(JSON.stringify(inspect(model))).toBe(before);
  });
});

describe('parts of a definition', () => {
  const features = `[ 'x', { 'name': 'deprecated', 'if': 'A' }, { 'name': 'unstable', 'if': 'B' } ]`;
  const schema = `
    { 'enum': 'Enu', 'data': [ 'plain', { 'name': 'a', 'if': 'A', 'features': ${features} } ] }
    { 'struct': 'Str', 'data': {
      'm': { 'type': 'Enu', 'if': { 'all': [ 'A', 'B' ] } }, '*n': [ 'Enu' ] } }
    { 'alternate': 'Alt', 'data': { 'o': 'Str', 's': { 'type': 'str', 'if': 'A' } } }
    { 'command': 'run', 'data': 'Str', 'boxed': true, 'returns': [ 'Str' ],
      'features': ${features} }`;

  it('are gone with their condition', () => {
    const without = resolved(schema, '-UA');
    expect(entity(without, 'Enu')).toEqual({ members: [{ name: 'plain' }] });
    expect(entity(without, 'Str')).toEqual({
      base: null,
      members: [{ name: 'n', type: '[Enu]', optional: true }],
    });
    expect(entity(without, 'Alt')).toEqual({ alternatives: [{ name: 'o', type: 'Str' }] });
    expect(entity(without, 'run')).toMatchObject({
      features: [{ name: 'x' }, { name: 'unstable', if: 'B' }],
    });
  });

  it('are there without one, or with what is left', () => {
    const withA = resolved(schema, '-DA');
    const kept = [{ name: 'x' }, { name: 'deprecated' }, { name: 'unstable', if: 'B' }];
    expect(entity(withA, 'Enu')).toEqual({
      members: [{ name: 'plain' }, { name: 'a', features: kept }],
    });
    expect(entity(withA, 'Str')).toMatchObject({
      members: [{ name: 'm', if: 'B' }, { name: 'n' }],
    });
    expect(entity(withA, 'Alt')).toMatchObject({ alternatives: [{}, { name: 's', type: 'str' }] });
    expect(entity(withA, 'run')).toMatchObject({ features: kept });
  });

  it('are deprecated and unstable as their features say', () => {
    const flags = (known: string) => {
      const { deprecated, unstable } = resolved(schema, known).definition('run')!;
      return { deprecated, unstable };
    };
    expect(flags('-DA')).toEqual({ deprecated: true, unstable: true });
    expect(flags('-UA')).toEqual({ deprecated: false, unstable: true });
    expect(flags('-UA -UB')).toEqual({ deprecated: false, unstable: false });
  });

  it('refer to what became of the types, each of which is one object', () => {
    const without = resolved(schema, '-UA');
    const run = without.definition('run');
    if (run?.kind !== 'command') throw new Error('no command');
    const str = without.type('Str') as StructType;
    expect(run.arguments).toBe(str);
    expect(run.returns).toEqual({ kind: 'array', element: str });
    expect(without.definition('Str')).toBe(str);
    expect((str.members[0]?.type as ArrayType).element).toBe(without.type('Enu'));
    expect(without.type('int')).toMatchObject({ kind: 'builtin', name: 'int' });
    expect(without.type('QType')).toMatchObject({ kind: 'enum', implicit: true });
  });

  it('may be all that there was', () => {
    const one = `{ 'command': 'go', 'data': { '*a': { 'type': 'int', 'if': 'A' } } }
      { 'enum': 'Enu', 'data': [ { 'name': 'a', 'if': 'A' } ] }`;
    const without = resolved(one, '-UA', '6.2');
    expect(entity(without, 'go')).toEqual({ arg: { members: [] }, ret: null });
    expect(entity(without, 'Enu')).toEqual({ members: [] });
  });

  it('refer in circles as before', () => {
    const ring = `{ 'struct': 'Ring', 'data': { '*next': 'Ring', '*all': [ 'Ring' ] } }`;
    const { members } = resolved(ring, '-UA').type('Ring') as StructType;
    expect(members[0]?.type).toMatchObject({ members });
    expect(members[1]?.type).toEqual({ kind: 'array', element: members[0]?.type });
  });
});

describe('a union', () => {
  const schema = `
    { 'enum': 'Kind', 'data': [ 'a', { 'name': 'b', 'if': 'B' }, 'c', { 'name': 'd', 'if': 'D' } ] }
    { 'struct': 'One', 'data': { 'x': 'int' } }
    { 'union': 'Uni', 'base': { 'kind': 'Kind', 'shared': { 'type': 'int', 'if': 'S' } },
      'discriminator': 'kind',
      'data': { 'a': { 'type': 'One', 'if': 'A' }, 'b': 'One', 'c': 'One' } }`;
  const branches = (flags: string) =>
    (resolved(schema, flags).type('Uni') as UnionType).branches.map(
      ({ value, type, condition }) => {
        const name = type ? `${value.name}: ${type.name}` : value.name;
        return condition ? `${name} if ${JSON.stringify(condition.written)}` : name;
      },
    );

  it('loses a branch with the value that selects it', () => {
    expect(branches('-UB')).toEqual(['a: One if "A"', 'c: One', 'd if "D"']);
    expect(branches('-UD')).toEqual(['a: One if "A"', 'b: One', 'c: One']);
  });

  it('adds nothing for a value whose branch is gone', () => {
    expect(branches('-UA')).toEqual(['b: One', 'c: One', 'a', 'd if "D"']);
    expect(branches('-UA -DD')).toEqual(['b: One', 'c: One', 'a', 'd']);
  });

  it('selects by a member of its base, and by values of its enum', () => {
    const after = resolved(schema, '-UB -US');
    const union = after.type('Uni') as UnionType;
    expect(union.base.members).toEqual([union.discriminator]);
    expect(union.tagType).toBe(after.type('Kind'));
    expect(union.discriminator.type).toBe(union.tagType);
    for (const { value } of union.branches) expect(union.tagType.values).toContain(value);
    expect(union.branches.map(({ value }) => value.name).sort()).toEqual(
      union.tagType.values.map(({ name }) => name),
    );
  });

  it('of the simple kind loses the value too, which nobody writes', () => {
    const simple = `{ 'union': 'Any', 'data': { 's': 'str', 'i': { 'type': 'int', 'if': 'defined(A)' } } }`;
    const without = resolved(simple, '-UA', '5.2');
    expect(entity(without, 'Any')).toMatchObject({ variants: [{ case: 's', type: 'str' }] });
    expect((without.type('AnyKind') as EnumType).values.map(({ name }) => name)).toEqual(['s']);
    expect(without.type('q_obj_int-wrapper')).toBeUndefined();
    expect(without.type('q_obj_str-wrapper')).toBeDefined();
  });
});

describe('a type that is gone, but needed', () => {
  it('stays, without a condition where nothing else decides', () => {
    const schema = `
      { 'enum': 'Deep', 'data': [ 'a' ], 'if': 'A' }
      { 'struct': 'Base', 'data': { 'deep': [ 'Deep' ] }, 'if': 'A' }
      { 'struct': 'Str', 'base': 'Base', 'data': {} }
      { 'struct': 'Idle', 'data': {}, 'if': 'A' }`;
    const without = resolved(schema, '-UA');
    expect(names(without)).toEqual(['Deep', 'Base', 'Str']);
    expect(without.definitions.map(({ condition }) => condition)).toEqual([null, null, null]);
    expect((without.type('Str') as StructType).base).toBe(without.type('Base'));
  });

  it('is there when what needs it is', () => {
    const schema = `
      { 'struct': 'Str', 'data': { 'deep': 'Deep' }, 'if': 'A' }
      { 'struct': 'Deep', 'data': {}, 'if': 'A' }
      { 'command': 'first', 'data': { 's': 'Str' }, 'if': 'B' }
      { 'command': 'second', 'data': { '*s': [ 'Str' ] }, 'if': { 'all': [ 'C', 'D' ] } }
      { 'event': 'THIRD', 'data': { 's': 'Str' }, 'if': 'B' }`;
    const condition = (flags: string) => {
      const after = resolved(schema, flags);
      expect(after.type('Deep')?.kind).toBe(after.type('Str')?.kind);
      return entity(after, 'Str');
    };
    const open = { base: null, members: [{ name: 'deep', type: 'Deep' }] };
    expect(condition('-UA')).toEqual({ ...open, if: { any: ['B', { all: ['C', 'D'] }] } });
    expect(condition('-UA -DD')).toEqual({ ...open, if: { any: ['B', 'C'] } });
    expect(condition('-UA -UB -UC')).toBeUndefined();
    expect(condition('-UA -DB')).toEqual(open);
  });

  it('is not needed by a member that is gone', () => {
    const schema = `
      { 'struct': 'Str', 'data': {}, 'if': 'A' }
      { 'struct': 'User', 'data': { '*s': { 'type': 'Str', 'if': 'A' } } }`;
    expect(names(resolved(schema, '-UA'))).toEqual(['User']);
  });

  it('is written in the way of its release', () => {
    const schema = `
      { 'struct': 'Str', 'data': {}, 'if': 'defined(A)' }
      { 'command': 'one', 'returns': 'Str', 'if': 'defined B' }
      { 'command': 'two', 'returns': 'Str', 'if': 'defined(C)' }`;
    expect(entity(resolved(schema, '-UA', '5.2'), 'Str')).toMatchObject({
      if: ['defined(B) || defined(C)'],
    });
  });
});

describe('what comments say', () => {
  const schema = `##
# = Heading
##

##
# @Enu:
#
# Some values.
#
# @a: the first
#
# @b: the second
#
# Features:
#
# @fast: It is quick.
##
{ 'enum': 'Enu', 'data': [ 'a', { 'name': 'b', 'if': 'B', 'features': [ 'fast' ] } ] }

##
# @Gone:
#
# @m: a member
##
{ 'struct': 'Gone', 'data': { 'm': 'Enu' }, 'if': 'B' }
`;

  it('is gone with what it is said of', () => {
    const without = resolved(schema, '-UB');
    expect(without.docs).toMatchObject([
      { symbol: null },
      { symbol: 'Enu', members: [{ name: 'a', text: 'the first' }], features: [] },
    ]);
    expect(without.modules[0]?.docs).toEqual(without.docs);
    expect(without.definition('Enu')?.doc).toBe(without.docs[1]);
  });

  it('stays with it', () => {
    const model = modelOf(schema);
    expect(resolveConditions(model, symbols('-DB')).docs).toEqual(model.docs);
  });

  it('is gone where a command of an old release says it of a type that it takes', () => {
    const old = `
##
# @go:
#
# @arg: what to take
#
# @more: what else
##
{ 'command': 'go', 'data': 'Arg' }
{ 'struct': 'Arg', 'data': { 'arg': 'int', '*more': { 'type': 'int', 'if': 'defined(B)' } } }
`;
    const said = (flags: string) =>
      resolved(old, flags, '4.1')
        .definition('go')
        ?.doc?.members.map(({ name }) => name);
    expect(said('-DB')).toEqual(['arg', 'more']);
    expect(said('-UB')).toEqual(['arg']);
  });

  it('stays where another part of that name stays', () => {
    const union = `
{ 'enum': 'Kind', 'data': [ 'kind', 'b' ] }
{ 'struct': 'One', 'data': {} }

##
# @Uni:
#
# @kind: which one
##
{ 'union': 'Uni', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
  'data': { 'kind': { 'type': 'One', 'if': 'A' } } }
`;
    expect(resolved(union, '-UA').definition('Uni')?.doc?.members).toHaveLength(1);
  });
});

it('is followed by who uses a type, and which way', () => {
  const schema = `
    { 'struct': 'Str', 'data': {} }
    { 'command': 'take', 'data': { 's': 'Str' }, 'if': 'A' }
    { 'command': 'give', 'returns': 'Str', 'if': { 'not': 'A' } }`;
  const use = (flags: string) => {
    const after = resolved(schema, flags);
    const users = usages(after)
      .get('Str')
      ?.map(({ user }) => user.name);
    return { users, direction: directions(after)(after.type('Str')!) };
  };
  expect(use('-DA')).toEqual({ users: ['take'], direction: 'sent' });
  expect(use('-UA')).toEqual({ users: ['give'], direction: 'received' });
});
