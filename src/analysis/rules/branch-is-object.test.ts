import { describe, expect, it } from '@jest/globals';
import { messages, problems } from '../../testing/compile-text.js';

const types = `
  { 'enum': 'Colour', 'data': [ 'red' ] }
  { 'struct': 'Disk', 'data': { 'size': 'int' } }
  { 'union': 'Inner', 'base': { 'hue': 'Colour' }, 'discriminator': 'hue', 'data': { 'red': 'Disk' } }
  { 'alternate': 'Choice', 'data': { 'a': 'str', 'b': 'Disk' } }`;

const union = (type: string) =>
  `{ 'union': 'Outer', 'base': { 'kind': 'Colour' }, 'discriminator': 'kind',
     'data': { 'red': '${type}' } }${types}`;

describe('checkBranchIsObject', () => {
  it('accepts structs and unions', () => {
    expect(problems(union('Disk'))).toEqual([]);
    expect(problems(union('Inner'))).toEqual([]);
  });

  it.each([
    ['int', 'a built-in type'],
    ['Colour', 'an enum'],
    ['Choice', 'an alternate'],
  ])('rejects %s', (type, kind) => {
    expect(problems(union(type))).toEqual([`1 bad-branch '${type}'`]);
    expect(messages(union(type))).toEqual([
      `branch 'red' must be a struct or a union, but '${type}' is ${kind}`,
    ]);
  });

  it('rejects unions before 8.1', () => {
    expect(problems(union('Inner'), '8.1')).toEqual([]);
    expect(messages(union('Inner'), '8.0')).toEqual([
      `branch 'red' must be a struct, but 'Inner' is a union`,
    ]);
  });

  it('lets the branches of a simple union be anything', () => {
    const simple = `{ 'union': 'Outer', 'data': { 'red': 'int', 'blue': ['Colour'] } }`;
    expect(problems(simple + types, '5.2')).toEqual([]);
  });

  it('leaves unknown types to others', () => {
    expect(problems(union('Dsik'))).toEqual([`1 unknown-type 'Dsik'`]);
  });
});
