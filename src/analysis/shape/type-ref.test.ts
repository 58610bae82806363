import { describe, expect, it } from '@jest/globals';
import { messages, modelOf, problems } from '../../testing/compile-text.js';

const struct = (type: string) => `{ 'struct': 'Foo',\n 'data': { 'a': ${type} } }`;

describe('shapeTypeRef', () => {
  it('takes a name, or a list that holds one', () => {
    const typeOf = (type: string) => modelOf(struct(type)).definition('Foo');
    expect(typeOf(`'str'`)).toMatchObject({
      members: [{ type: { kind: 'builtin', name: 'str' } }],
    });
    expect(typeOf(`['Foo']`)).toMatchObject({
      members: [{ type: { kind: 'array', element: { name: 'Foo' } } }],
    });
  });

  it.each([`[]`, `[ 'int', 'int' ]`, `[ ['int'] ]`, `[ true ]`, `[ {} ]`])('rejects %s', (type) => {
    expect(problems(struct(type))).toEqual([`1 bad-array-type ${type}`]);
    expect(messages(struct(type))).toEqual([
      `an array type is written with the name of one type, such as ['str']; see member 'a'`,
    ]);
  });

  it("takes QEMU's own names for arrays of built-in types from 4.2 on, in place of the type", () => {
    expect(modelOf(struct(`'intList'`)).definition('Foo')).toMatchObject({
      members: [{ type: { kind: 'array', element: { name: 'int' } } }],
    });
    expect(problems(struct(`'intList'`), '4.2')).toEqual([]);
    expect(problems(struct(`'intList'`), '4.1')).toEqual([`1 unknown-type 'intList'`]);
    expect(problems(struct(`['intList']`))).toEqual([`1 unknown-type ['intList']`]);
    expect(problems(struct(`'List'`))).toEqual([`1 unknown-type 'List'`]);
    expect(problems(`{ 'command': 'go', 'data': 'intList' }`)).toEqual([
      `1 unknown-type 'intList'`,
    ]);
  });

  it('rejects what is neither', () => {
    expect(messages(struct('true'))).toEqual([
      `member 'a' must be the name of a type, or a list that holds one`,
    ]);
    expect(messages(struct('null'), '4.1')).toEqual([
      `member 'a' must be the name of a type, or a list that holds one`,
    ]);
  });
});
