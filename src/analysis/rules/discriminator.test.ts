import { describe, expect, it } from '@jest/globals';
import { findings, messages, problems } from '../../testing/compile-text.js';

const types = `
  { 'enum': 'Kinds', 'data': [ 'disk' ] }
  { 'struct': 'Disk', 'data': { 'size': 'int' } }
  { 'struct': 'Root', 'data': { 'kind': 'Kinds', 'name': 'str' } }
  { 'struct': 'Base', 'base': 'Root', 'data': {} }`;

const union = (base: string, discriminator = 'kind') =>
  `{ 'union': 'Device', 'base': ${base}, 'discriminator': '${discriminator}',
     'data': { 'disk': 'Disk' } }${types}`;

describe('checkDiscriminator', () => {
  it('accepts a mandatory member of an enum type', () => {
    expect(problems(union(`{ 'kind': 'Kinds' }`))).toEqual([]);
    expect(problems(union(`'Root'`))).toEqual([]);
    const qtype = `{ 'union': 'Device', 'base': { 'kind': 'QType' }, 'discriminator': 'kind',
      'data': { 'qnull': 'Disk' } }`;
    expect(problems(qtype + types)).toEqual([]);
  });

  it('rejects what is no common member', () => {
    expect(findings(union(`{ 'kind': 'Kinds' }`, 'kinds'))).toEqual([
      {
        at: '1',
        code: 'unknown-discriminator',
        message: `discriminator 'kinds' is no member of the base of union 'Device'; did you mean 'kind'?`,
        text: `'kinds'`,
      },
    ]);
    expect(problems(union(`{ '*kind': 'Kinds' }`, '*kind'))).toEqual([
      `1 unknown-discriminator '*kind'`,
    ]);
    expect(problems(union(`{}`))).toEqual([`1 unknown-discriminator 'kind'`]);
  });

  it.each([
    [`{ '*kind': 'Kinds' }`, 'it is optional'],
    [`{ 'kind': { 'type': 'Kinds', 'if': 'CONFIG_A' } }`, 'it has a condition'],
    [`{ 'kind': 'str' }`, 'its type must be an enum, but is a built-in type'],
    [`{ 'kind': 'Disk' }`, 'its type must be an enum, but is a struct'],
    [`{ 'kind': ['Kinds'] }`, 'its type must be an enum, but is an array'],
  ])('rejects %s', (base, why) => {
    expect(problems(union(base))).toEqual([`1 bad-discriminator 'kind'`]);
    expect(messages(union(base))).toEqual([
      `member 'kind' cannot be the discriminator of union 'Device': ${why}`,
    ]);
  });

  it('looks through the bases of the base from 4.2 on', () => {
    expect(problems(union(`'Base'`), '4.1')).toEqual([`1 unknown-discriminator 'kind'`]);
    expect(problems(union(`'Base'`), '4.2')).toEqual([]);
  });

  it('may be a string in 1.6 and 1.7', () => {
    const old = `
      { 'type': 'Base', 'data': { 'kind': 'str' } }
      { 'type': 'Disk', 'data': { 'size': 'int' } }
      { 'union': 'Device', 'base': 'Base', 'discriminator': 'kind', 'data': { 'disk': 'Disk' } }`;
    expect(problems(old, '1.6')).toEqual([]);
    expect(problems(old, '1.7')).toEqual([]);
    expect(problems(old, '2.0')).toEqual([`4 bad-discriminator 'kind'`]);
  });

  it('says nothing where the base or the type of the member is not known', () => {
    expect(problems(union(`'Bsae'`))).toEqual([`1 unknown-type 'Bsae'`]);
    expect(problems(union(`{ 'kind': 'Kidns' }`))).toEqual([`1 unknown-type 'Kidns'`]);
  });
});
