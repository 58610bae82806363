import { describe, expect, it } from '@jest/globals';
import { problems } from '../testing/compile-text.js';

const wrong = `{ 'struct': 'Foo', 'data': { 'a': [] } }
{ 'command': 'go', 'data': 'Nil' }
{ 'struct': 'Bar', 'date': {} }
{ 'enum': 'Foo', 'data': [ 'A' ] }
{ 'struct': 'Baz', 'data': { 'b': 'Nil', 'B': 'int' } }
{ 'command': 'stop', 'gen': true }`;

describe('several mistakes', () => {
  it('are told in three passes by 2.4 to 4.1', () => {
    for (const release of ['2.6', '4.1']) {
      expect(problems(wrong, release)).toEqual([
        `3 unknown-key 'date'`,
        `4 redefinition 'Foo'`,
        `6 flag-value true`,
        `1 bad-array-type []`,
        `2 unknown-type 'Nil'`,
        `5 unknown-type 'Nil'`,
        `4 name-case 'A'`,
        `5 name-case 'B'`,
      ]);
    }
  });

  it('are all told of a definition with names in the wrong case', () => {
    const schema = [
      `{ 'struct': 'Foo', 'base': 'Bar', 'data': { 'a-b': 'int', 'a_b': 'int' } }`,
      `{ 'struct': 'Baz', 'data': { 'X': 'int', 'c': 'Nil' } }`,
      `{ 'struct': 'Bar', 'data': { 'Y': 'int' } }`,
      `{ 'command': 'go', 'boxed': true, 'returns': 'Nil' }`,
      `{ 'union': 'Uni', 'data': { 'Z': 'Nil' } }`,
    ].join('\n');
    for (const release of ['2.7', '4.1']) {
      expect(problems(schema, release)).toEqual([
        `2 unknown-type 'Nil'`,
        `4 unknown-type 'Nil'`,
        `5 unknown-type 'Nil'`,
        // A base is looked at before what it is the base of.
        `3 name-case 'Y'`,
        `1 member-collision 'a_b'`,
        `2 name-case 'X'`,
        `4 boxed-without-type 'go'`,
        `5 name-case 'Z'`,
      ]);
    }
    expect(problems(schema, '4.2').slice(0, 4)).toEqual([
      `2 name-case 'X'`,
      `3 name-case 'Y'`,
      `4 boxed-without-type 'go'`,
      `5 name-case 'Z'`,
    ]);
  });

  it('are told form by form later, and names behind', () => {
    expect(problems(wrong, '4.2')).toEqual([
      `1 bad-array-type []`,
      `3 unknown-key 'date'`,
      `4 name-case 'A'`,
      `5 name-case 'B'`,
      `6 flag-value true`,
      `4 redefinition 'Foo'`,
      `2 unknown-type 'Nil'`,
    ]);
  });

  it('that collide are told with types by 2.5, and last by 2.6', () => {
    const schema = `{ 'enum': 'Foo', 'data': [ 'a', 'a' ] }\n{ 'command': 'go', 'data': 'Nil' }`;
    expect(problems(schema, '2.5')).toEqual([`1 member-collision 'a'`, `2 unknown-type 'Nil'`]);
    expect(problems(schema, '2.6')).toEqual([`2 unknown-type 'Nil'`, `1 member-collision 'a'`]);
  });

  it('may be of a name, and told with types', () => {
    const schema = `{ 'event': 'MAX' }\n{ 'struct': 'Foo' }`;
    expect(problems(schema, '2.5')).toEqual([`2 missing-key 'Foo'`, `1 reserved-name 'MAX'`]);
  });

  it('are told in order of their files', () => {
    const files = {
      'schema.json': `{ 'include': 'a.json' }\n{ 'command': 'go', 'data': 'Nil' }`,
      'a.json': `\n{ 'command': 'stop', 'data': 'Nul' }\n{ 'struct': 'Foo' }`,
    };
    expect(problems(files, '2.12')).toEqual([
      `a.json:3 missing-key 'Foo'`,
      `a.json:2 unknown-type 'Nul'`,
      `2 unknown-type 'Nil'`,
    ]);
  });
});
