import { describe, expect, it } from '@jest/globals';
import { compileText, findings, messages, problems } from '../testing/compile-text.js';
import { dialectOf } from './dialect.js';
import { Scope } from './scope.js';

const scopeOf = (major: number, minor: number, complete = true) =>
  new Scope(dialectOf({ major, minor }), complete);

describe('Scope', () => {
  it('knows the built-in types of its release', () => {
    expect(scopeOf(2, 4).lookup('any')).toBeUndefined();
    expect(scopeOf(2, 5).lookup('any')).toEqual({ kind: 'builtin', name: 'any' });
    expect(scopeOf(2, 5).lookup('QType')).toBeUndefined();
    expect(scopeOf(2, 6).lookup('QType')).toMatchObject({ kind: 'enum', name: 'QType' });
    expect(scopeOf(2, 3).lookup('visitor')).toEqual({ kind: 'builtin', name: 'any' });
  });

  it('knows nothing by names of JavaScript', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(scopeOf(11, 1).lookup(name)).toBeUndefined();
    }
  });

  it('takes no unknown name for a mistake where definitions may be missing', () => {
    expect(scopeOf(11, 1, false).lookup('Foo')).toEqual({ kind: 'broken' });
  });

  it('lists the names of types, the built-in ones first', () => {
    const names = [...scopeOf(11, 1).typeNames()];
    expect(names.slice(0, 2)).toEqual(['str', 'int']);
    expect(names).toContain('QType');
  });
});

describe('names that are taken', () => {
  it('are reported with the first definition, whatever it defines', () => {
    const schema = `{ 'struct': 'Foo', 'data': {} }\n{\n 'enum': 'Foo', 'data': [] }`;
    expect(findings(schema)).toEqual([
      {
        at: '2',
        code: 'redefinition',
        message: `enum 'Foo' is already defined`,
        text: `'Foo'`,
      },
    ]);
    expect(compileText(schema).diagnostics[0]?.notes).toMatchObject([
      { message: `'Foo' is defined here first`, span: { start: 12, end: 17 } },
    ]);
  });

  it('are compared as they are written', () => {
    const schema = `{ 'command': 'a-b' } { 'command': 'a_b' }`;
    expect(problems(schema, '5.2')).toEqual([]);
  });

  it.each([
    [
      `{ 'struct': 'QType', 'data': {} }`,
      `struct 'QType' has the name of a built-in type; choose another`,
    ],
    [`{ 'command': 'int' }`, `command 'int' has the name of a built-in type; choose another`],
  ])('may be those of built-in types: %s', (schema, message) => {
    expect(messages(schema)).toEqual([message]);
  });

  it('belong to a definition even where it is wrong', () => {
    const schema = `{ 'struct': 'Foo' }\n{ 'struct': 'Foo', 'data': {} }`;
    expect(problems(schema)).toEqual([`1 missing-key 'Foo'`, `2 redefinition 'Foo'`]);
  });

  it('may be those of a built-in type of another release', () => {
    expect(problems(`{ 'type': 'any', 'data': {} }`, '2.3')).toEqual([]);
    expect(problems(`{ 'struct': 'QType', 'data': {} }`, '2.5')).toEqual([]);
  });

  it('may be that of the tag of a simple union', () => {
    const union = `{ 'union': 'Foo', 'data': { 'a': 'int' } }\n`;
    const tag = `{ 'enum': 'FooKind', 'data': [ 'b' ] }\n`;
    expect(problems(union + tag, '2.3')).toEqual([`2 redefinition 'FooKind'`]);
    expect(problems(tag + union, '2.3')).toEqual([`2 redefinition 'Foo'`]);
    // From 2.4 on such names are reserved, which is the only thing to say.
    expect(problems(union + tag, '2.4')).toEqual([`2 reserved-name 'FooKind'`]);
    expect(problems(tag + union, '2.4')).toEqual([`1 reserved-name 'FooKind'`]);
  });

  it('can be referred to, that of a tag too', () => {
    const schema = `{ 'union': 'Foo', 'data': { 'a': 'int' } }
      { 'struct': 'Bar', 'data': { 'kind': 'FooKind' } }`;
    expect(problems(schema, '5.2')).toEqual([]);
  });
});
