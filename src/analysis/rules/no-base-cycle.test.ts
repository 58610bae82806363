import { describe, expect, it } from '@jest/globals';
import { compileText, findings, problems } from '../../testing/compile-text.js';

const struct = (name: string, base: string) =>
  `{ 'struct': '${name}', 'base': '${base}', 'data': {} }\n`;

describe('BaseCycleCheck', () => {
  it('accepts a struct with a member of its own type', () => {
    expect(problems(`{ 'struct': 'Foo', 'data': { 'next': 'Foo' } }`)).toEqual([]);
  });

  it('rejects a struct that is its own base', () => {
    expect(findings(struct('Foo', 'Foo'))).toEqual([
      {
        at: '1',
        code: 'base-cycle',
        message: `struct 'Foo' contains itself through its bases or branches`,
        text: `'Foo'`,
      },
    ]);
  });

  it('reports a cycle once, with the way', () => {
    const schema = struct('Foo', 'Bar') + struct('Bar', 'Baz') + struct('Baz', 'Foo');
    expect(problems(schema)).toEqual([`1 base-cycle 'Foo'`]);
    const notes = compileText(schema).diagnostics[0]?.notes ?? [];
    expect(notes.map(({ message }) => message)).toEqual([
      `by way of struct 'Bar'`,
      `by way of struct 'Baz'`,
    ]);
  });

  it('names what is in the cycle, not what leads there', () => {
    const schema = struct('Top', 'Foo') + struct('Foo', 'Bar') + struct('Bar', 'Foo');
    expect(problems(schema)).toEqual([`2 base-cycle 'Foo'`]);
  });

  it('rejects a union that is a branch of itself', () => {
    const union = (name: string, tag: string, branch: string) =>
      `{ 'union': '${name}', 'base': { '${tag}': 'Kinds' }, 'discriminator': '${tag}',
         'data': { 'a': '${branch}' } }`;
    const kinds = `{ 'enum': 'Kinds', 'data': [ 'a' ] }`;
    expect(problems(union('Foo', 'x', 'Foo') + kinds)).toEqual([`1 base-cycle 'Foo'`]);
    const two = union('Foo', 'x', 'Bar') + union('Bar', 'y', 'Foo') + kinds;
    expect(problems(two)).toEqual([`1 base-cycle 'Foo'`]);
  });

  it('accepts a simple union with a branch of its own type', () => {
    expect(problems(`{ 'union': 'Foo', 'data': { 'a': 'Foo', 'b': 'int' } }`, '5.2')).toEqual([]);
  });

  it('bounds how many bases may stand above one another', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, at) => struct(`S${at}s`, `S${at + 1}s`)).join('') +
      `{ 'struct': 'S${length}s', 'data': {} }`;
    expect(problems(chain(199))).toEqual([]);
    expect(problems(chain(200))).toEqual([`1 bases-too-deep 'S0s'`]);
    expect(problems(chain(5000))).toEqual([`4801 bases-too-deep 'S4800s'`]);
  });
});
