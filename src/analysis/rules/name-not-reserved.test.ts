import { describe, expect, it } from '@jest/globals';
import { findings, messages, problems } from '../../testing/compile-text.js';

const struct = (name: string) => `{ 'struct': '${name}', 'data': {} }`;
const member = (name: string) => `{ 'struct': 'Foo', 'data': { '${name}': 'int' } }`;

describe('checkNameNotReserved', () => {
  it('points at the name and says who has it', () => {
    expect(findings(member('*has-size'))).toEqual([
      {
        at: '1',
        code: 'reserved-name',
        message: `a member cannot be named 'has-size': members that begin with 'has-' are QEMU's own`,
        text: `'*has-size'`,
      },
    ]);
    expect(messages(member('u'))).toEqual([
      `a member cannot be named 'u': members named 'u' are QEMU's own`,
    ]);
    expect(messages(struct('FooList'))).toEqual([
      `a struct cannot be named 'FooList': names that end in 'List' are those of array types`,
    ]);
  });

  it.each([
    `{ 'command': 'q-foo' }`,
    member('q-foo'),
    `{ 'enum': 'Foo', 'data': [ 'q-foo' ] }`,
    `{ 'alternate': 'Foo', 'data': { 'q-foo': 'int' } }`,
    `{ 'command': 'foo', 'features': [ 'q-foo' ] }`,
    `{ 'command': 'foo', 'data': { 'q-foo': 'int' } }`,
  ])(`keeps names that begin with q: %s`, (schema) => {
    expect(problems(schema)).toEqual([`1 reserved-name 'q-foo'`]);
  });

  it('looks at whole names, with their prefixes', () => {
    expect(problems(member('x-has-a'))).toEqual([]);
    expect(problems(member('__org.example_u'))).toEqual([]);
    expect(problems(member('x-q-a'))).toEqual([]);
  });

  it('keeps u and has- from members only', () => {
    expect(problems(`{ 'enum': 'Foo', 'data': [ 'u', 'has-a' ] }`)).toEqual([]);
    expect(problems(`{ 'alternate': 'Foo', 'data': { 'u': 'int' } }`)).toEqual([]);
    expect(problems(`{ 'command': 'foo', 'features': [ 'u' ] }`)).toEqual([]);
    expect(problems(`{ 'command': 'foo', 'data': { 'u': 'int' } }`)).toEqual([
      `1 reserved-name 'u'`,
    ]);
  });

  it('begins in 2.5', () => {
    for (const schema of [member('u'), member('has_a'), `{ 'command': 'q_a' }`, struct('AList')]) {
      expect(problems(schema, '2.4')).toEqual([]);
      expect(problems(schema, '2.5')).toHaveLength(1);
    }
  });

  it('does not see the names of optional members until 5.2, nor enum values in 2.5', () => {
    for (const name of ['*u', '*has-a']) {
      expect(problems(member(name), '5.2')).toEqual([]);
      expect(problems(member(name), '6.0')).toEqual([`1 reserved-name '${name}'`]);
    }
    expect(problems(member('*q-a'), '2.5')).toEqual([`1 reserved-name '*q-a'`]);
    const value = `{ 'enum': 'Foo', 'data': [ 'q-a' ] }`;
    expect(problems(value, '2.5')).toEqual([]);
    expect(problems(value, '2.6')).toEqual([`1 reserved-name 'q-a'`]);
  });

  it('keeps Kind from types from 2.4 to 6.1', () => {
    expect(problems(`{ 'type': 'FooKind', 'data': {} }`, '2.3')).toEqual([]);
    expect(messages(struct('FooKind'), '2.4')).toEqual([
      `a struct cannot be named 'FooKind': names that end in 'Kind' are those of the tags of simple unions`,
    ]);
    expect(problems(struct('FooKind'), '6.1')).toEqual([`1 reserved-name 'FooKind'`]);
    expect(problems(struct('FooKind'), '6.2')).toEqual([]);
  });

  it('keeps the suffixes from commands and events too until 6.0', () => {
    expect(problems(`{ 'command': 'fooList' }`, '5.2')).toEqual([`1 reserved-name 'fooList'`]);
    expect(problems(`{ 'event': 'FOOKind' }`, '2.4')).toEqual([`1 reserved-name 'FOOKind'`]);
    const cased = `{ 'command': 'fooList' }`;
    expect(problems(cased, '6.1')).toEqual([`1 name-case 'fooList'`]);
  });

  it('keeps MAX from values, branches and events in 2.4 and 2.5', () => {
    for (const schema of [
      `{ 'enum': 'Foo', 'data': [ 'max' ] }`,
      `{ 'event': 'MAX' }`,
      `{ 'union': 'Foo', 'data': { 'max': 'int' } }`,
    ]) {
      expect(problems(schema, '2.4')).toHaveLength(1);
      expect(messages(schema, '2.5')).toEqual([
        expect.stringContaining(`QEMU's generated C has a value of that name`),
      ]);
      expect(problems(schema, '2.6')).toEqual([]);
    }
    const type = `{ 'union': 'Foo', 'data': { 'type': 'int' } }`;
    expect(problems(type, '2.5')).toEqual([`1 reserved-name 'type'`]);
    expect(problems(type, '2.4')).toEqual([]);
  });
});
