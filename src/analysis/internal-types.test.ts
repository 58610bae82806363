import { describe, expect, it } from '@jest/globals';
import { inspect } from '../model/inspection.js';
import { introspect } from '../introspection/introspect.js';
import { modelOf, problems } from '../testing/compile-text.js';

const foo = `{ 'struct': 'Foo', 'data': { 'a': 'int' } }\n`;
const listed = `${foo}{ 'command': 'list', 'returns': ['Foo'] }\n`;
const go = `{ 'command': 'go', 'data': { 'b': 'str', '*c': 'FooList' } }\n`;
const holder = (type: string) => `{ 'struct': 'Holder', 'data': { 'x': '${type}' } }`;

/** What a member is that names such a type. */
function memberOf(schema: string, type: string) {
  return modelOf(schema + holder(type)).definition('Holder');
}

describe('types that QEMU makes by itself', () => {
  it('are found by the name of a list, where something is of that type', () => {
    expect(problems(listed + holder('FooList'))).toEqual([]);
    expect(memberOf(listed, 'FooList')).toMatchObject({
      members: [{ type: { kind: 'array', element: { kind: 'struct', name: 'Foo' } } }],
    });
    expect(problems(foo + holder('FooList'))).toEqual([`2 unknown-type 'FooList'`]);
  });

  it('are one with what the list is written as', () => {
    const named = modelOf(`${listed}{ 'command': 'again', 'returns': 'FooList' }`);
    const written = modelOf(`${listed}{ 'command': 'again', 'returns': ['Foo'] }`);
    expect(inspect(named)).toEqual(inspect(written));
  });

  it('are objects too: the one without members, and those written in place', () => {
    expect(memberOf(foo, 'q_empty')).toMatchObject({
      members: [{ type: { kind: 'struct', members: [], implicit: true } }],
    });
    expect(memberOf(listed + go, 'q_obj_go-arg')).toMatchObject({
      members: [
        {
          type: {
            implicit: true,
            members: [{ name: 'b' }, { name: 'c', optional: true, type: { kind: 'array' } }],
          },
        },
      ],
    });
  });

  it('are the same for who asks the running QEMU', () => {
    const model = modelOf(`${listed}${go}{ 'struct': 'Holder',
      'data': { 'x': 'q_obj_go-arg', 'y': 'q_empty' } }
      { 'command': 'hold', 'returns': 'Holder' }`);
    const entries = introspect(model, { unmask: true }).map(({ value }) => value);
    expect(new Set(entries.map(({ name }) => name))).toEqual(
      new Set([
        'Foo',
        'Holder',
        '[Foo]',
        'go',
        'hold',
        'int',
        'list',
        'q_empty',
        'q_obj_go-arg',
        'str',
      ]),
    );
    expect(entries).toHaveLength(10);
    expect(entries.find(({ name }) => name === 'Holder')).toMatchObject({
      members: [
        { value: { name: 'x', type: 'q_obj_go-arg' } },
        { value: { name: 'y', type: 'q_empty' } },
      ],
    });
  });

  it('are branches of alternates where lists may be', () => {
    const alternate = `{ 'alternate': 'Either', 'data': { 'one': 'Foo', 'more': 'FooList' } }`;
    expect(problems(listed + alternate, '7.1')).toEqual([]);
    expect(problems(listed + alternate, '7.0')).toEqual([`3 unknown-type 'FooList'`]);
  });

  it('stand for what a simple union puts on the wire', () => {
    const union = `{ 'union': 'Any', 'data': { 'one': 'Foo' } }\n`;
    expect(problems(foo + union + holder('q_obj_Foo-wrapper'), '6.1')).toEqual([]);
    expect(problems(foo + union + holder('q_obj_Bar-wrapper'), '6.1')).toEqual([
      `3 unknown-type 'q_obj_Bar-wrapper'`,
    ]);
  });

  it('are not found before 4.2', () => {
    for (const type of ['FooList', 'q_empty', 'q_obj_go-arg']) {
      const rest = listed + go.replace('FooList', 'int');
      expect(problems(rest + holder(type), '4.1')).toEqual([`4 unknown-type '${type}'`]);
      expect(problems(rest + holder(type), '4.2')).toEqual([]);
    }
  });

  it('are not made of members that are such types again, which might lead to themselves', () => {
    const self = `{ 'command': 'go', 'data': { '*x': 'q_obj_go-arg' } }`;
    expect(problems(self)).toEqual([`1 unknown-type 'q_obj_go-arg'`]);
  });
});
