import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { inspect, type EntityData } from './inspection.js';

/** One entity as data, without where it is written. */
function entity(schema: string, name: string, release?: string): Partial<EntityData> {
  const { entities } = inspect(modelOf(schema, release));
  const found = entities.find((candidate) => candidate.name === name);
  const { file, line, ...rest } = found!;
  expect(file).toBe('schema.json');
  expect(line).toBeGreaterThan(0);
  return rest;
}

describe('inspect', () => {
  it('writes members of a command in place, and leaves out what is as usual', () => {
    const schema = `{ 'command': 'eject', 'data': { 'id': 'str', '*force': 'bool' } }`;
    expect(entity(schema, 'eject')).toEqual({
      kind: 'command',
      name: 'eject',
      arg: {
        members: [
          { name: 'id', type: 'str' },
          { name: 'force', type: 'bool', optional: true },
        ],
      },
      ret: null,
    });
  });

  it('says of a command all that is not as usual', () => {
    const schema = `
      { 'struct': 'Args', 'data': {} }
      { 'command': 'run', 'data': 'Args', 'boxed': true, 'gen': false, 'success-response': false,
        'allow-oob': true, 'allow-preconfig': true, 'features': [ 'x' ],
        'returns': [ 'Args' ] }
      { 'command': 'wait', 'coroutine': true }`;
    expect(entity(schema, 'run')).toEqual({
      kind: 'command',
      name: 'run',
      features: [{ name: 'x' }],
      arg: 'Args',
      ret: '[Args]',
      gen: false,
      'success-response': false,
      boxed: true,
      'allow-oob': true,
      'allow-preconfig': true,
    });
    expect(entity(schema, 'wait')).toMatchObject({ coroutine: true });
  });

  it('lists the branches that are written, with their conditions', () => {
    const schema = `
      { 'enum': 'Kind', 'data': [ 'a', 'b', 'c' ] }
      { 'struct': 'Abc', 'data': { } }
      { 'union': 'Uni', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
        'data': { 'c': 'Abc', 'a': { 'type': 'Abc', 'if': { 'not': 'X' } } } }`;
    expect(entity(schema, 'Uni')).toEqual({
      kind: 'union',
      name: 'Uni',
      base: { members: [{ name: 'kind', type: 'Kind' }] },
      tag: 'kind',
      variants: [
        { case: 'c', type: 'Abc' },
        { case: 'a', type: 'Abc', if: { not: 'X' } },
      ],
    });
  });

  it('says of a simple union what its branches wrap', () => {
    const schema = `{ 'union': 'Uni', 'data': { 'text': 'str', 'list': [ 'int' ] } }`;
    expect(entity(schema, 'Uni', '4.0')).toEqual({
      kind: 'union',
      name: 'Uni',
      base: null,
      tag: 'type',
      variants: [
        { case: 'text', type: 'str' },
        { case: 'list', type: '[int]' },
      ],
      simple: true,
    });
  });

  it('keeps a condition as its release writes it', () => {
    const schema = `{ 'enum': 'Enu', 'data': [ 'a' ], 'if': [ 'defined(X)', 'defined(Y)' ] }`;
    expect(entity(schema, 'Enu', '5.2').if).toEqual(['defined(X)', 'defined(Y)']);
  });

  it('gives docs as their parts', () => {
    const schema = `##\n# @Enu:\n#\n# Some words.\n#\n# @a: the first\n#\n# Since: 1.0\n##\n{ 'enum': 'Enu', 'data': [ 'a' ] }\n`;
    expect(inspect(modelOf(schema)).docs).toEqual([
      {
        symbol: 'Enu',
        body: 'Some words.',
        members: [{ name: 'a', text: 'the first' }],
        features: [],
        sections: [{ tag: 'Since', text: '1.0' }],
      },
    ]);
  });
});
