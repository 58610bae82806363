import { describe, expect, it } from '@jest/globals';
import { findings, messages, problems } from '../../testing/compile-text.js';

const types = `
  { 'enum': 'Colour', 'data': [ 'red' ] }
  { 'struct': 'Disk', 'data': { 'colour': 'Colour' } }
  { 'struct': 'Nothing', 'data': {} }
  { 'union': 'Device', 'base': 'Disk', 'discriminator': 'colour', 'data': { 'red': 'Nothing' } }
  { 'alternate': 'Choice', 'data': { 'a': 'str', 'b': 'Disk' } }`;

const command = (keys: string) => `{ 'command': 'add', ${keys} }${types}`;
const event = (keys: string) => `{ 'event': 'ADDED', ${keys} }${types}`;

describe('checkArgumentsAreObject', () => {
  it('accepts members, a struct, and a boxed union', () => {
    expect(problems(command(`'data': { 'id': 'str' }`))).toEqual([]);
    expect(problems(command(`'data': 'Disk'`))).toEqual([]);
    expect(problems(command(`'data': 'Device', 'boxed': true`))).toEqual([]);
    expect(problems(event(`'data': 'Device', 'boxed': true`))).toEqual([]);
  });

  it.each([
    ['Colour', 'an enum'],
    ['int', 'a built-in type'],
    ['Choice', 'an alternate'],
  ])('rejects %s', (name, kind) => {
    const message = `must name a struct, but '${name}' is ${kind}`;
    expect(messages(command(`'data': '${name}'`))).toEqual([`'data' of command 'add' ${message}`]);
    expect(messages(event(`'data': '${name}'`))).toEqual([`'data' of event 'ADDED' ${message}`]);
  });

  it('says how a union can be taken', () => {
    expect(findings(command(`\n 'data': 'Device'`))).toEqual([
      {
        at: '1',
        code: 'bad-arguments',
        message: `'data' of command 'add' must name a struct (a union needs 'boxed': true), but 'Device' is a union`,
        text: `'Device'`,
      },
    ]);
  });

  it('accepts a union that is not boxed until 2.4', () => {
    expect(problems(command(`'data': 'Simple'`) + simple, '2.4')).toEqual([]);
    expect(problems(command(`'data': 'Simple'`) + simple, '2.5')).toEqual([
      `1 bad-arguments 'Simple'`,
    ]);
  });

  it('accepts a boxed alternate from 2.7 to 4.1', () => {
    const boxed = command(`'data': 'Choice', 'boxed': true`);
    expect(problems(boxed, '2.12')).toEqual([]);
    expect(problems(boxed, '4.1')).toEqual([]);
    expect(problems(boxed, '4.2')).toEqual([`1 bad-arguments 'Choice'`]);
  });

  it('rejects a boxed type without members from 2.7 to 4.1', () => {
    const boxed = event(`'data': 'Nothing', 'boxed': true`);
    expect(messages(boxed, '4.1')).toEqual([
      `event 'ADDED' is boxed, but 'Nothing' has no members`,
    ]);
    expect(problems(boxed, '4.2')).toEqual([]);
  });
});

const simple = `{ 'union': 'Simple', 'data': { 'a': 'Disk' } }`;
