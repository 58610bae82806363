import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { usages } from './used-by.js';

/** Who uses each type, as `user role name`. */
function users(schema: string, release?: string): Readonly<Record<string, readonly string[]>> {
  const found = [...usages(modelOf(schema, release))].map(([type, list]) => [
    type,
    list.map(({ user, role, name }) =>
      [user.name, role, ...(name === null ? [] : [name])].join(' '),
    ),
  ]);
  return Object.fromEntries(found) as Readonly<Record<string, readonly string[]>>;
}

const pragma = "{ 'pragma': { 'doc-required': false } }\n";

describe('the users of a type', () => {
  it('are those that name it, in whatever role', () => {
    const schema = `${pragma}
      { 'enum': 'Tag', 'data': [ 'a', 'b' ] }
      { 'struct': 'Base', 'data': { 'tag': 'Tag' } }
      { 'struct': 'Part', 'base': 'Base', 'data': { 'self': ['Part'] } }
      { 'union': 'Either', 'base': { 'which': 'Tag' }, 'discriminator': 'which',
        'data': { 'a': 'Part' } }
      { 'alternate': 'Or', 'data': { 'one': 'Either', 'two': 'bool' } }
      { 'command': 'take', 'data': 'Part', 'returns': ['Base'] }
      { 'command': 'take-inline', 'data': { 'it': 'Or' } }
      { 'event': 'GIVE', 'data': 'Either', 'boxed': true }
      { 'event': 'GIVE_INLINE', 'data': { 'it': 'Tag' } }`;
    expect(users(schema)).toEqual({
      Tag: ['Base member tag', 'Either member which', 'GIVE_INLINE member it'],
      Base: ['Part base', 'take returns'],
      Part: ['Part member self', 'Either branch a', 'take arguments'],
      Either: ['Or alternative one', 'GIVE data'],
      Or: ['take-inline argument it'],
    });
  });

  it('are the unions themselves where a branch is wrapped', () => {
    const schema = `
      { 'struct': 'Part', 'data': {} }
      { 'union': 'Simple', 'data': { 'a': 'Part', 'b': ['Part'] } }`;
    expect(users(schema, '2.12')).toEqual({ Part: ['Simple branch a', 'Simple branch b'] });
  });
});
