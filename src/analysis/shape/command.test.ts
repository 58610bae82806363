import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../model/definition.js';
import { findings, modelOf, problems } from '../../testing/compile-text.js';

const struct = `{ 'struct': 'Disk', 'data': { 'size': 'int' } }`;
const commandOf = (keys: string, release?: string) =>
  modelOf(`{ 'command': 'add'${keys} }${struct}`, release).definition('add') as Command;

describe('shapeCommand', () => {
  it('is content with a name', () => {
    expect(commandOf('')).toMatchObject({
      arguments: null,
      returns: null,
      boxed: false,
      generated: true,
      successResponse: true,
      allowOob: false,
      allowPreconfig: false,
      coroutine: false,
    });
  });

  it('takes flags', () => {
    const keys = `, 'data': 'Disk', 'boxed': true, 'gen': false, 'success-response': false,
      'allow-oob': true, 'allow-preconfig': true`;
    expect(commandOf(keys)).toMatchObject({
      boxed: true,
      generated: false,
      successResponse: false,
      allowOob: true,
      allowPreconfig: true,
      coroutine: false,
    });
    expect(commandOf(`, 'coroutine': true`)).toMatchObject({ coroutine: true });
  });

  it('takes a type or an array as what it returns', () => {
    expect(commandOf(`, 'returns': 'Disk'`).returns).toMatchObject({ name: 'Disk' });
    expect(commandOf(`, 'returns': ['Disk']`).returns).toMatchObject({
      kind: 'array',
      element: { name: 'Disk' },
    });
  });

  it.each([
    [`{ 'command': 'add', 'returns': {} }`, `1 wrong-value {}`],
    [`{ 'command': 'add', 'returns': [ 'Disk', 'Disk' ] }`, `1 bad-array-type [ 'Disk', 'Disk' ]`],
    [`{ 'command': 'add', 'returns': true }`, `1 wrong-value true`],
    [`{ 'command': 'add', 'base': 'Disk' }`, `1 unknown-key 'base'`],
  ])('rejects %s', (schema, problem) => {
    expect(problems(schema + struct)).toEqual([problem]);
  });

  it('rejects what cannot be had together', () => {
    expect(findings(`{ 'command': 'add',\n 'allow-oob': true, 'coroutine': true }`)).toEqual([
      {
        at: '1',
        code: 'oob-coroutine',
        message: `command 'add' cannot be both 'allow-oob' and 'coroutine'; remove one of them`,
        text: `'coroutine'`,
      },
    ]);
  });

  it('may return members written in place until 2.4', () => {
    const schema = `{ 'command': 'add', 'returns': { 'size': 'int' } }`;
    expect(modelOf(schema, '2.4').definition('add')).toMatchObject({
      returns: { kind: 'struct', name: 'q_obj_add-ret', implicit: true },
    });
    expect(problems(schema, '2.5')).toEqual([`1 wrong-value { 'size': 'int' }`]);
  });
});
