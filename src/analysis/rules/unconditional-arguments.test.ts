import { describe, expect, it } from '@jest/globals';
import { compileText, findings, problems } from '../../testing/compile-text.js';

const conditional = `{ 'id': 'str', 'speed': { 'type': 'int', 'if': 'CONFIG_FAST' } }`;
const types = `
  { 'struct': 'Base', 'data': ${conditional} }
  { 'struct': 'Disk', 'base': 'Base', 'data': {} }`;

describe('checkUnconditionalArguments', () => {
  it('rejects a conditional member in place', () => {
    expect(findings(`{ 'command': 'add',\n 'data': ${conditional} }`)).toEqual([
      {
        at: '1',
        code: 'conditional-arguments',
        message: `member 'speed' of the arguments has a condition, so command 'add' must be 'boxed'`,
        text: `'speed'`,
      },
    ]);
  });

  it('rejects one of a named type or of its base, and shows it', () => {
    const schema = `{ 'event': 'ADDED', 'data': 'Disk' }${types}`;
    expect(problems(schema)).toEqual([`1 conditional-arguments 'Disk'`]);
    expect(compileText(schema).diagnostics[0]?.notes).toMatchObject([
      { message: 'the member', span: { start: schema.indexOf(`'speed'`) } },
    ]);
  });

  it('accepts them where the arguments are boxed', () => {
    const schema = `{ 'command': 'add', 'data': 'Disk', 'boxed': true }${types}`;
    expect(problems(schema)).toEqual([]);
  });

  it('holds from 8.1 on', () => {
    const schema = `{ 'command': 'add', 'data': ${conditional} }`;
    expect(problems(schema, '8.0')).toEqual([]);
    expect(problems(schema, '8.1')).toEqual([`1 conditional-arguments 'speed'`]);
  });
});
