import { describe, expect, it } from '@jest/globals';
import { findings, problems } from '../../testing/compile-text.js';

const types = `
  { 'enum': 'Colour', 'data': [ 'red' ] }
  { 'struct': 'Disk', 'data': { 'colour': 'Colour' } }
  { 'union': 'Device', 'base': 'Disk', 'discriminator': 'colour', 'data': {} }
  { 'alternate': 'Choice', 'data': { 'a': 'Disk' } }`;

const struct = (base: string) => `{ 'struct': 'Big',\n 'base': '${base}', 'data': {} }${types}`;

describe('checkBaseIsStruct', () => {
  it('accepts a struct', () => {
    expect(problems(struct('Disk'))).toEqual([]);
  });

  it.each([
    ['Colour', 'an enum'],
    ['Device', 'a union'],
    ['Choice', 'an alternate'],
    ['any', 'a built-in type'],
  ])('rejects %s', (base, kind) => {
    expect(findings(struct(base))).toEqual([
      {
        at: '1',
        code: 'bad-base',
        message: `the base of struct 'Big' must be a struct, but '${base}' is ${kind}`,
        text: `'${base}'`,
      },
    ]);
  });

  it('holds for unions', () => {
    const union = `{ 'union': 'Big', 'base': 'Device', 'discriminator': 'colour', 'data': {} }`;
    expect(problems(union + types)).toEqual([`1 bad-base 'Device'`]);
  });

  it('leaves what is unknown, or no type, to others', () => {
    expect(problems(struct('Dsik'))).toEqual([`1 unknown-type 'Dsik'`]);
    expect(problems(struct('run') + `{ 'command': 'run' }`)).toEqual([`1 not-a-type 'run'`]);
  });
});
