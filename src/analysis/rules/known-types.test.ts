import { describe, expect, it } from '@jest/globals';
import { findings, messages, problems } from '../../testing/compile-text.js';

describe('checkKnownTypes', () => {
  it('accepts built-in types, and definitions before and behind', () => {
    const schema = `
      { 'struct': 'Foo', 'data': { 'a': 'str', 'b': ['Bar'], 'c': 'Foo', 'd': 'QType' } }
      { 'struct': 'Bar', 'data': { 'foo': 'Foo' } }`;
    expect(problems(schema)).toEqual([]);
  });

  it('suggests what was meant, and points at the type', () => {
    expect(findings(`{ 'struct': 'Foo',\n 'data': { 'a': 'strr' } }`)).toEqual([
      {
        at: '1',
        code: 'unknown-type',
        message: `member 'a' has unknown type 'strr'; did you mean 'str'?`,
        text: `'strr'`,
      },
    ]);
  });

  it.each([
    [`{ 'struct': 'Foo', 'base': 'Nil', 'data': {} }`, 'the base'],
    [`{ 'struct': 'Foo', 'data': { '*a': ['Nil'] } }`, `member 'a'`],
    [`{ 'alternate': 'Foo', 'data': { 'a': 'Nil' } }`, `branch 'a'`],
    [`{ 'command': 'foo', 'data': 'Nil' }`, `'data'`],
    [`{ 'command': 'foo', 'returns': ['Nil'] }`, `'returns'`],
    [`{ 'event': 'FOO', 'data': { 'a': 'Nil' } }`, `member 'a'`],
  ])('looks at all of %s', (schema, what) => {
    expect(messages(schema)).toEqual([`${what} has unknown type 'Nil'`]);
  });

  it('reports every unknown type of a definition', () => {
    expect(problems(`{ 'struct': 'Foo', 'data': { 'a': 'Nil', 'b': 'int', 'c': 'Nul' } }`)).toEqual(
      [`1 unknown-type 'Nil'`, `1 unknown-type 'Nul'`],
    );
  });

  it('rejects commands and events', () => {
    const schema = `{ 'struct': 'Foo', 'data': { 'a': 'run', 'b': 'RAN' } }
      { 'command': 'run' } { 'event': 'RAN' }`;
    expect(messages(schema)).toEqual([
      `member 'a' names 'run', which is a command and no type`,
      `member 'b' names 'RAN', which is an event and no type`,
    ]);
  });

  it.each([
    ['any', '2.4', '2.5', 'QEMU 2.5 and later have it'],
    ['null', '2.9', '2.10', 'QEMU 2.10 and later have it'],
    [
      'uint8',
      '1.1',
      '1.2',
      'QEMU 1.2 and later have it; QEMU 1.1 does not check that, but nothing can be made of it here',
    ],
    ['**', '2.5', '2.4', 'QEMU 2.4 and earlier have it'],
    ['visitor', '2.5', '2.3', 'QEMU 2.4 and earlier have it'],
  ])('knows %s not in %s but in %s', (name, without, having, who) => {
    // A command is written alike in all releases.
    const schema = `{ 'command': 'foo', 'data': { 'a': '${name}' } }`;
    expect(messages(schema, without)).toEqual([
      `member 'a' has unknown type '${name}' here; ${who}`,
    ]);
    expect(problems(schema, having)).toEqual([]);
  });

  it('says nothing of types whose definition is wrong or may have been skipped', () => {
    const use = `{ 'command': 'foo', 'data': 'Foo' }`;
    expect(problems(`{ 'struct': 'Foo' }\n${use}`)).toEqual([`1 missing-key 'Foo'`]);
    expect(problems(`{ 'type': 'Foo', 'data': {} }\n${use}`)).toEqual([
      `1 unsupported-form 'type'`,
    ]);
    expect(problems(`{ 'struct' 'Foo', 'data': {} }\n${use}`)).toEqual([`1 unexpected-text 'Foo'`]);
    expect(problems(`{ 'strct': 'Foo', 'data': {} }\n${use}`)).toEqual([
      `1 not-a-definition 'strct'`,
    ]);
    expect(problems(`{ 'struct': 'Foo', 'enum': 'Bar', 'data': {} }\n${use}`)).toEqual([
      `1 several-definitions 'enum'`,
    ]);
  });

  it('does not mistake names of JavaScript for types', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(messages(`{ 'struct': 'Foo', 'data': { 'a': '${name}' } }`)).toEqual([
        `member 'a' has unknown type '${name}'`,
      ]);
    }
  });
});
