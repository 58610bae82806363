import { describe, expect, it } from '@jest/globals';
import type { StructType } from '../../model/type.js';
import { messages, modelOf, problems } from '../../testing/compile-text.js';

describe('shapeName', () => {
  it('reports one thing at a time about the form of a name', () => {
    expect(problems(`{ 'command': 'Q_ b' }`)).toEqual([`1 invalid-name 'Q_ b'`]);
    expect(problems(`{ 'command': 'q_a' }`)).toEqual([
      `1 reserved-name 'q_a'`,
      `1 name-case 'q_a'`,
    ]);
  });
});

describe('shapeMemberName', () => {
  it('takes the star for what it is', () => {
    const foo = modelOf(`{ 'struct': 'Foo', 'data': { '*a': 'int', 'b': 'int' } }`).definition(
      'Foo',
    );
    expect((foo as StructType).members).toMatchObject([
      { name: 'a', optional: true },
      { name: 'b', optional: false },
    ]);
  });
});

describe('shapeString', () => {
  it('says what must be a string', () => {
    expect(messages(`{ 'struct': true, 'data': {} }`)).toEqual([`'struct' must be a string`]);
    expect(problems(`{ 'struct': [ 'Foo' ], 'data': {} }`)).toEqual([`1 wrong-value [ 'Foo' ]`]);
  });
});

it('says nothing more of a name in a string that is wrong', () => {
  expect(problems(`{ 'struct': 'Fo\\x', 'data': {} }`)).toEqual([`1 unknown-escape \\x`]);
  const schema = `{ 'struct': 'Foo', 'data': { 'é': 'int', 'b': 'ü', 'c': ['\\d'] } }`;
  expect(problems(schema)).toEqual([
    `1 string-character é`,
    `1 string-character ü`,
    `1 unknown-escape \\d`,
  ]);
  expect(problems(`{ 'include': 'ä' }`)).toEqual([`1 string-character ä`]);
});
