import { describe, expect, it } from '@jest/globals';
import { findings, messages, problems } from '../../testing/compile-text.js';

describe('checkFeaturesDoNotCollide', () => {
  it('accepts the same feature on a definition and on its members', () => {
    const member = `{ 'type': 'int', 'features': [ 'fast' ] }`;
    const schema = `{ 'struct': 'Foo', 'data': { 'a': ${member}, 'b': ${member} },
      'features': [ 'fast', 'faster' ] }`;
    expect(problems(schema)).toEqual([]);
  });

  it('rejects the same feature twice on a definition', () => {
    expect(findings(`{ 'command': 'go',\n 'features': [ 'fast', 'slow', 'fast' ] }`)).toEqual([
      {
        at: '1',
        code: 'member-collision',
        message: `feature 'fast' collides with 'fast' of command 'go'`,
        text: `'fast'`,
      },
    ]);
  });

  it('rejects the same feature twice on a member, however it is written', () => {
    const schema = `{ 'command': 'go', 'data': {
      'a': { 'type': 'int', 'features': [ 'fast', { 'name': 'fast', 'if': 'CONFIG_A' } ] } } }`;
    expect(messages(schema)).toEqual([`feature 'fast' collides with 'fast' of member 'a'`]);
  });

  it('rejects features that are the same in C', () => {
    const schema = `{ 'struct': 'Foo', 'data': {}, 'features': [ 'a-b', 'a_b' ] }`;
    expect(problems(schema, '7.0')).toEqual([`1 member-collision 'a_b'`]);
  });

  it('does not look at the features of an enum value, as QEMU does not', () => {
    const schema = `{ 'enum': 'Foo', 'data': [ { 'name': 'a', 'features': [ 'b', 'b' ] } ] }`;
    expect(problems(schema)).toEqual([]);
  });
});
