import { describe, expect, it } from '@jest/globals';
import { compileText, findings, messages, problems } from '../../testing/compile-text.js';

const union = (values: string, branches: string) => `
  { 'union': 'Device', 'base': { 'kind': 'Kinds' }, 'discriminator': 'kind',
    'data': { ${branches} } }
  { 'enum': 'Kinds', 'data': [ ${values} ] }
  { 'struct': 'Disk', 'data': { 'size': 'int' } }`;

describe('checkBranchesMatchValues', () => {
  it('accepts branches for some or all values', () => {
    expect(problems(union(`'disk', 'net'`, `'disk': 'Disk'`))).toEqual([]);
    expect(problems(union(`'disk'`, `'disk': 'Disk'`))).toEqual([]);
    expect(problems(union(`'1', '0'`, `'0': 'Disk', '1': 'Disk'`))).toEqual([]);
  });

  it('rejects a branch that is no value, and suggests one', () => {
    const schema = union(`'disk', 'net'`, `'disc': 'Disk'`);
    expect(findings(schema)).toEqual([
      {
        at: '2',
        code: 'unknown-branch',
        message: `branch 'disc' of union 'Device' is no value of enum 'Kinds'; did you mean 'disk'?`,
        text: `'disc'`,
      },
    ]);
    expect(compileText(schema).diagnostics[0]?.notes.map(({ message }) => message)).toEqual([
      `enum 'Kinds'`,
    ]);
  });

  it('demands all values from 2.7 to 2.12', () => {
    const schema = union(`'disk', 'net', 'tap'`, `'disk': 'Disk'`);
    expect(problems(schema, '2.6')).toEqual([]);
    expect(messages(schema, '2.7')).toEqual([
      `union 'Device' lacks a branch for 'net', 'tap' of enum 'Kinds'`,
    ]);
    expect(problems(schema, '2.12')).toEqual([`2 missing-branch 'Device'`]);
    expect(problems(schema, '3.0')).toEqual([]);
  });

  it('has no value named like the discriminator in 2.5', () => {
    const named = `
      { 'union': 'Device', 'base': 'Base', 'discriminator': 'kind', 'data': { 'disk': 'Disk' } }
      { 'struct': 'Base', 'data': { 'kind': 'Kinds' } }
      { 'enum': 'Kinds', 'data': [ 'disk', 'kind' ] }
      { 'struct': 'Disk', 'data': { 'size': 'int' } }`;
    expect(messages(named, '2.5')).toEqual([
      expect.stringContaining(`enum 'Kinds' has a value of that name`),
    ]);
    expect(problems(named, '2.5')).toEqual([`2 bad-discriminator 'kind'`]);
    expect(problems(named, '2.4')).toEqual([]);
    expect(problems(named, '2.6')).toEqual([]);
  });

  it('rejects a union that can hold nothing', () => {
    expect(messages(union(``, ``))).toEqual([`union 'Device' has no branch and can hold nothing`]);
    expect(problems(union(`'disk'`, ``))).toEqual([]);
  });

  it('asks for a branch at least, whatever the enum, until 4.1', () => {
    expect(problems(union(`'disk'`, ``), '4.1')).toEqual([`2 empty-union {  }`]);
    expect(problems(union(`'disk'`, ``), '4.2')).toEqual([]);
  });
});
