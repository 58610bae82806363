import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { allMembers } from './all-members.js';
import { canBeEmpty } from './can-be-empty.js';
import { hasMembers } from './has-members.js';

const schema = modelOf(
  `{ 'struct': 'A', 'data': { 'a': 'int' } }
   { 'struct': 'B', 'base': 'A', 'data': { '*b': 'int' } }
   { 'struct': 'C', 'base': 'B', 'data': {} }
   { 'struct': 'Optional', 'data': { '*b': 'int' } }
   { 'struct': 'Nothing', 'data': {} }
   { 'struct': 'StillNothing', 'base': 'Nothing', 'data': {} }`,
  '2.12',
);

function struct(name: string) {
  const type = schema.type(name);
  if (type?.kind !== 'struct') throw new Error(`no struct ${name}`);
  return type;
}

describe('queries over members', () => {
  it('allMembers gives those of the bases first', () => {
    expect(allMembers(struct('C')).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('canBeEmpty and hasMembers look at the bases too', () => {
    const names = ['C', 'Optional', 'StillNothing'];
    expect(names.map((name) => canBeEmpty(struct(name)))).toEqual([false, true, true]);
    expect(names.map((name) => hasMembers(struct(name)))).toEqual([true, true, false]);
  });
});
