import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../model/definition.js';
import { findings, modelOf, problems } from '../../testing/compile-text.js';

const struct = `{ 'struct': 'Disk', 'data': { 'size': 'int' } }`;
const command = (keys: string) => `{ 'command': 'add', ${keys} }${struct}`;

describe('shapeArguments', () => {
  it('takes members, the name of a type, or nothing', () => {
    const takenBy = (keys: string) =>
      (modelOf(command(keys)).definition('add') as Command).arguments?.name;
    expect(takenBy(`'data': { 'size': 'int' }`)).toBe('q_obj_add-arg');
    expect(takenBy(`'data': 'Disk'`)).toBe('Disk');
    expect(takenBy(`'data': {}`)).toBeUndefined();
    expect(takenBy(`'gen': false`)).toBeUndefined();
  });

  it.each([
    [`'data': [ 'Disk' ]`, `1 wrong-value [ 'Disk' ]`],
    [`'data': true`, `1 wrong-value true`],
    [`'data': { 'size': 'int' }, 'boxed': true`, `1 boxed-without-type { 'size': 'int' }`],
    [`'boxed': true`, `1 boxed-without-type 'add'`],
  ])('rejects %s', (keys, problem) => {
    expect(problems(command(keys))).toEqual([problem]);
  });

  it.each(['', 'q_empty'])("takes '%s' for nothing from 4.2 on, as QEMU does", (name) => {
    const schema = `{ 'command': 'add', 'data': '${name}', 'returns': '${name}' }
      { 'event': 'ADDED', 'data': '${name}' }
      { 'struct': 'Disk', 'base': '${name}', 'data': {} }`;
    for (const release of ['4.2', '11.1']) {
      const model = modelOf(schema, release);
      expect(model.definition('add')).toMatchObject({ arguments: null, returns: null });
      expect(model.definition('ADDED')).toMatchObject({ arguments: null });
      expect(model.definition('Disk')).toMatchObject({ base: null });
    }
    expect(problems(schema, '4.1')).toEqual([
      `1 unknown-type '${name}'`,
      `1 unknown-type '${name}'`,
      `2 unknown-type '${name}'`,
      `3 unknown-type '${name}'`,
    ]);
  });

  it('says what is expected', () => {
    expect(findings(command(`\n'data': [ 'Disk' ]`))).toEqual([
      {
        at: '1',
        code: 'wrong-value',
        message: `'data' must be an object with members, or the name of a type`,
        text: `[ 'Disk' ]`,
      },
    ]);
    expect(findings(command(`\n'data': {}, 'boxed': true`))).toEqual([
      {
        at: '1',
        code: 'boxed-without-type',
        message: `'boxed' needs 'data' to name a type; members written in place cannot be boxed`,
        text: `{}`,
      },
    ]);
  });

  it('takes the name of a type from 1.6 on', () => {
    const schema = `{ 'command': 'add', 'data': 'Disk' } { 'type': 'Disk', 'data': {} }`;
    expect(problems(schema, '1.5')).toEqual([`1 unsupported-form 'Disk'`]);
    expect(problems(schema, '1.6')).toEqual([]);
  });
});
