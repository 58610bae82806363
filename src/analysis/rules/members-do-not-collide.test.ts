import { describe, expect, it } from '@jest/globals';
import { findings, messages, problems } from '../../testing/compile-text.js';

const kinds = `{ 'enum': 'Kinds', 'data': [ 'x', 'y' ] }`;

describe('checkMembersDoNotCollide', () => {
  it('accepts members that differ, if only in case', () => {
    const schema = `{ 'struct': 'Foo', 'data': { 'a': 'int', 'A': 'int' } }`;
    expect(problems(schema, '2.5')).toEqual([]);
  });

  it('rejects an optional member beside one that is not', () => {
    expect(findings(`{ 'struct': 'Foo',\n 'data': { 'a': 'int', '*a': 'int' } }`)).toEqual([
      {
        at: '1',
        code: 'member-collision',
        message: `member 'a' collides with 'a' of struct 'Foo'`,
        text: `'*a'`,
      },
    ]);
  });

  it('rejects what is the same in C, from 2.6 on', () => {
    const schema = `{ 'command': 'foo', 'data': { 'a-b': 'int', 'a_b': 'int' } }`;
    expect(problems(schema, '2.5')).toEqual([]);
    expect(messages(schema, '2.6')).toEqual([`member 'a_b' collides with 'a-b' of command 'foo'`]);
  });

  it('looks through all bases', () => {
    const schema = `
      { 'struct': 'Root', 'data': { 'a': 'int' } }
      { 'struct': 'Base', 'base': 'Root', 'data': {} }
      { 'struct': 'Foo', 'base': 'Base', 'data': { 'b': 'int', 'a': 'int' } }`;
    expect(problems(schema)).toEqual([`4 member-collision 'a'`]);
    expect(messages(schema)).toEqual([`member 'a' collides with 'a' of struct 'Root'`]);
  });

  it('says what collides in a base there, and nowhere else', () => {
    const schema = `
      { 'struct': 'Base', 'data': { 'kind': 'Kinds', 'a': 'int', '*a': 'int' } }
      { 'struct': 'Foo', 'base': 'Base', 'data': {} }
      { 'union': 'Bar', 'base': 'Base', 'discriminator': 'kind', 'data': { 'x': 'Foo2' } }
      { 'struct': 'Foo2', 'data': { 'b': 'int', '*b': 'int' } }`;
    expect(problems(schema + kinds)).toEqual([
      `2 member-collision '*a'`,
      `5 member-collision '*b'`,
    ]);
  });

  it('compares each branch with the common members, not with other branches', () => {
    const schema = `
      { 'struct': 'One', 'data': { 'a': 'int' } }
      { 'struct': 'Two', 'data': { 'a': 'int' } }
      { 'union': 'Foo', 'base': { 'kind': 'Kinds', 'b': 'int' }, 'discriminator': 'kind',
        'data': { 'x': 'One', 'y': 'Two' } }`;
    expect(problems(schema + kinds)).toEqual([]);
    const clash = schema.replace(`'b': 'int'`, `'a': 'int'`);
    expect(messages(clash + kinds)).toEqual([
      `member 'a' collides with 'a' of union 'Foo'`,
      `member 'a' collides with 'a' of union 'Foo'`,
    ]);
    expect(problems(clash + kinds)).toEqual([`4 member-collision 'a'`, `4 member-collision 'a'`]);
  });

  it('reports a branch type that two values share once', () => {
    const schema = `
      { 'struct': 'One', 'data': { 'kind': 'int' } }
      { 'union': 'Foo', 'base': { 'kind': 'Kinds' }, 'discriminator': 'kind',
        'data': { 'x': 'One', 'y': 'One' } }`;
    expect(problems(schema + kinds)).toEqual([`3 member-collision 'kind'`]);
  });

  it('compares the branches of a union within a union with both', () => {
    const schema = `
      { 'struct': 'One', 'data': { 'outer': 'int' } }
      { 'union': 'Inner', 'base': { 'inner': 'Kinds' }, 'discriminator': 'inner',
        'data': { 'x': 'One' } }
      { 'union': 'Outer', 'base': { 'outer': 'Kinds' }, 'discriminator': 'outer',
        'data': { 'x': 'Inner' } }`;
    expect(problems(schema + kinds)).toEqual([`5 member-collision 'outer'`]);
    expect(messages(schema + kinds)).toEqual([
      `member 'outer' collides with 'outer' of union 'Outer'`,
    ]);
  });

  it('takes the branches of a simple union for what they are, values of their own', () => {
    const schema = `
      { 'struct': 'One', 'data': { 'type': 'int', 'data': 'int' } }
      { 'union': 'Foo', 'data': { 'x': 'One' } }`;
    expect(problems(schema, '5.2')).toEqual([]);
  });

  it('takes a struct in the place of a type for an object of its own', () => {
    const schema = `{ 'type': 'Foo', 'data': { 'a': 'int', 'b': { 'a': 'int', '*a': 'int' } } }`;
    expect(problems(schema, '2.3')).toEqual([`1 member-collision '*a'`]);
  });

  it('takes time that grows with the schema, not with the ways through it', () => {
    const unions = Array.from({ length: 60 }, (_, at) => {
      const [name, tag, next] = [`U${at}u`, `t${at}`, at < 59 ? `U${at + 1}u` : 'Last'];
      return `{ 'union': '${name}', 'base': { '${tag}': 'Kinds' }, 'discriminator': '${tag}',
        'data': { 'x': '${next}', 'y': '${next}' } }`;
    });
    expect(problems(`${unions.join('\n')} { 'struct': 'Last', 'data': {} }${kinds}`)).toEqual([]);
  });
});
