import { describe, expect, it } from '@jest/globals';
import { messages } from '../testing/compile-text.js';

describe('what releases before 2.4 let pass, but no model can be made of,', () => {
  const cases: readonly (readonly [schema: string, message: string])[] = [
    [`{ 'command': 'go', 'data': { 'a': 'Nil' } }`, `member 'a' has unknown type 'Nil'`],
    [
      `{ 'command': 'go', 'data': { 'a': 'go' } }`,
      `member 'a' names 'go', which is a command and no type`,
    ],
    [
      `{ 'enum': 'Foo', 'data': [] } { 'enum': 'Foo', 'data': [] }`,
      `enum 'Foo' is already defined`,
    ],
    [`{ 'enum': 'int', 'data': [] }`, `enum 'int' has the name of a built-in type; choose another`],
  ];

  it.each(cases)('is an error that says so: %s', (schema, message) => {
    for (const release of ['0.15', '1.7', '2.3']) {
      expect(messages(schema, release)).toEqual([
        `${message}; QEMU ${release} does not check that, but nothing can be made of it here`,
      ]);
    }
    expect(messages(schema, '2.4')).toEqual([message]);
  });

  it('may be no definition at all', () => {
    expect(messages(`{ 'data': {} }`, '2.3')).toEqual([
      `this defines nothing: one of the keys 'enum', 'type', 'union', 'command', 'event' must ` +
        `stand in it; QEMU 2.3 does not check that, but nothing can be made of it here`,
    ]);
  });
});
