import { describe, expect, it } from '@jest/globals';
import { problems } from '../testing/compile-text.js';

const repeat = (count: number, one: (at: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_, at) => one(at)).join(separator);

const base = (members: number) =>
  `{ 'struct': 'Base', 'data': { ${repeat(members, (at) => `'m${at}': 'int'`, ',')} } }\n`;

const kinds = (values: number) =>
  `{ 'enum': 'Kinds', 'data': [ ${repeat(values, (at) => `'v${at}'`, ',')} ] }\n`;

const union = (name: string, branches: number, branch: string, tag = 'kind') =>
  `{ 'union': '${name}', 'base': { '${tag}': 'Kinds' }, 'discriminator': '${tag}',
     'data': { ${repeat(branches, (at) => `'v${at}': '${branch}'`, ',')} } }\n`;

describe('checkExtent', () => {
  it('lets much be inherited', () => {
    const structs = repeat(300, (at) => `{ 'struct': 'Foo${at}', 'base': 'Base', 'data': {} }`);
    expect(problems(base(3000) + structs)).toEqual([]);
    expect(problems(base(1000) + kinds(500) + union('Foo', 500, 'Base'))).toEqual([]);
  });

  it('does not let a short schema come to a very great deal', () => {
    const structs = repeat(4000, (at) => `{ 'struct': 'Foo${at}', 'base': 'Base', 'data': {} }`);
    expect(problems(base(3000) + structs)).toEqual([`2 schema-too-large 'Foo3332'`]);
    const commands = repeat(4000, (at) => `{ 'command': 'foo-${at}', 'data': 'Base' }`);
    expect(problems(base(3000) + commands)).toEqual([`2 schema-too-large 'foo-3332'`]);
    expect(problems(base(4000) + kinds(4000) + union('Foo', 4000, 'Base'))).toEqual([
      `3 schema-too-large 'Foo'`,
    ]);
    const unions = repeat(4000, (at) => union(`Foo${at}s`, 0, ''));
    expect(problems(kinds(3000) + unions)).toHaveLength(1);
  });

  it('counts unions in unions, each of which has all that is below it', () => {
    const layers = (count: number, last: string) =>
      repeat(count, (at) => union(`L${at}s`, 2, at + 1 < count ? `L${at + 1}s` : last, `t${at}`));
    expect(problems(kinds(2) + layers(150, 'Base') + base(1))).toEqual([]);
    const large = problems(kinds(2) + layers(150, 'Base') + base(100_000));
    expect(large).toEqual([expect.stringContaining('schema-too-large')]);
  });

  it('leaves circles, and what is too deep, to others', () => {
    const circle = repeat(2, (at) => `{ 'struct': 'S${at}s', 'base': 'S${1 - at}s', 'data': {} }`);
    expect(problems(circle)).toEqual([`1 base-cycle 'S0s'`]);
    const onItself = (branch: string) =>
      kinds(1) + union('Foo', 1, branch).replace(/{ 'kind': 'Kinds' }/, `'Foo'`) + base(1);
    expect(problems(onItself('Foo'))).toEqual([`2 base-cycle 'Foo'`]);
    expect(problems(onItself('Base'))).toEqual([`2 bad-base 'Foo'`]);
    const chain = (length: number) =>
      repeat(length, (at) => union(`U${at}s`, 1, `U${at + 1}s`, `t${at}`)) +
      `{ 'struct': 'U${length}s', 'data': {} }`;
    expect(problems(kinds(1) + chain(300))).toEqual([expect.stringContaining('bases-too-deep')]);
    expect(problems(kinds(1) + chain(20_000))).toHaveLength(1);
  });
});
