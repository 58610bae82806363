import { describe, expect, it } from '@jest/globals';
import { findings, problems } from '../../testing/compile-text.js';

const types = `
  { 'enum': 'Colour', 'data': [ 'red' ] }
  { 'struct': 'Disk', 'data': { 'colour': 'Colour' } }
  { 'union': 'Device', 'base': 'Disk', 'discriminator': 'colour', 'data': { 'red': 'Disk2' } }
  { 'struct': 'Disk2', 'data': {} }
  { 'alternate': 'Choice', 'data': { 'a': 'str', 'b': 'Disk' } }`;

const command = (returns: string) => `{ 'command': 'get',\n 'returns': ${returns} }${types}`;

describe('checkReturnsAreObjects', () => {
  it.each([`'Disk'`, `'Device'`, `['Disk']`, `['Device']`])('accepts %s', (returns) => {
    expect(problems(command(returns))).toEqual([]);
  });

  it.each([
    [`'int'`, 'int', 'a built-in type'],
    [`'any'`, 'any', 'a built-in type'],
    [`['str']`, 'str', 'a built-in type'],
    [`'Colour'`, 'Colour', 'an enum'],
    [`['Choice']`, 'Choice', 'an alternate'],
  ])('rejects %s', (returns, name, kind) => {
    expect(findings(command(returns))).toEqual([
      {
        at: '1',
        code: 'bad-returns',
        message:
          `command 'get' must return an object or a list of objects, but '${name}' is ${kind}; ` +
          `list the command under the pragma for exceptions if it cannot be helped`,
        text: returns,
      },
    ]);
  });

  it('accepts listed commands', () => {
    const pragma = `{ 'pragma': { 'command-returns-exceptions': [ 'get' ] } }`;
    expect(problems(command(`'int'`) + pragma)).toEqual([]);
    const old = `{ 'pragma': { 'returns-whitelist': [ 'get' ] } }`;
    expect(problems(command(`'int'`) + old, '5.2')).toEqual([]);
  });

  it('has a list of its own from 2.4 to 2.8', () => {
    const listed = `{ 'command': 'guest-get-time', 'returns': 'int' }`;
    expect(problems(listed, '2.8')).toEqual([]);
    expect(problems(listed, '2.9')).toEqual([`1 bad-returns 'int'`]);
    expect(problems(`{ 'command': 'get', 'returns': 'int' }`, '2.4')).toHaveLength(1);
  });

  it('holds from 2.4 on', () => {
    expect(problems(`{ 'command': 'get', 'returns': 'int' }`, '2.3')).toEqual([]);
  });
});
