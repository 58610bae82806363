import { describe, expect, it } from '@jest/globals';
import { compileText, messages, problemsAndWarnings } from '../../testing/compile-text.js';

const told = (schema: string, release?: string) =>
  messages(schema, release, { warnings: true }).map((message) => message.replace(/:.*/, ''));

describe('checkStability', () => {
  it('says nothing of what is neither', () => {
    const schema = `{ 'command': 'go', 'data': { 'deprecated': 'bool' }, 'features': [ 'fast' ] }
      { 'enum': 'Foo', 'data': [ 'unstable' ] }`;
    expect(problemsAndWarnings(schema)).toEqual([]);
  });

  it('says what there is to do', () => {
    const schema = (feature: string) => `{ 'event': 'GONE', 'features': [ '${feature}' ] }`;
    expect(messages(schema('deprecated'), '10.0', { warnings: true })).toEqual([
      `event 'GONE' is deprecated: a later release may drop it, so move to what replaces it`,
    ]);
    expect(messages(schema('unstable'), '10.0', { warnings: true })).toEqual([
      `event 'GONE' is unstable: any release may change or drop it, so do not rely on it`,
    ]);
  });

  it('finds what clients name, each where its feature is written', () => {
    const marked = (feature: string) => `{ 'type': 'int', 'features': [ '${feature}' ] }`;
    const schema = `{ 'command': 'go', 'data': { 'a': ${marked('unstable')} },
        'features': [ 'fast', 'deprecated' ] }
      { 'event': 'GONE', 'data': { 'b': ${marked('deprecated')} } }
      { 'struct': 'Foo', 'data': { 'c': ${marked('unstable')}, 'd': 'int' } }
      { 'enum': 'Kinds', 'data': [ 'x', { 'name': 'y', 'features': [ 'deprecated' ] } ] }
      { 'union': 'Bar', 'base': { 'kind': 'Kinds', 'e': ${marked('deprecated')} },
        'discriminator': 'kind', 'data': { 'y': 'Foo' } }`;
    expect(told(schema)).toEqual([
      `command 'go' is deprecated`,
      `member 'a' of command 'go' is unstable`,
      `member 'b' of event 'GONE' is deprecated`,
      `member 'c' of struct 'Foo' is unstable`,
      `value 'y' of enum 'Kinds' is deprecated`,
      `member 'e' of union 'Bar' is deprecated`,
    ]);
    expect(problemsAndWarnings(schema).slice(0, 2)).toEqual([
      `2 deprecated-thing 'deprecated'`,
      `1 unstable-thing 'unstable'`,
    ]);
  });

  it('tells a thing once, though it be both', () => {
    expect(
      told(`{ 'command': 'go', 'features': [ 'unstable', 'deprecated', 'deprecated' ] }`),
    ).toContain(`command 'go' is deprecated`);
    expect(told(`{ 'command': 'go', 'features': [ 'unstable', 'deprecated' ] }`)).toHaveLength(1);
  });

  it('does not tell again what is an error', () => {
    expect(
      problemsAndWarnings(`{ 'struct': 'Foo', 'data': {}, 'features': [ 'deprecated' ] }`),
    ).toEqual([`1 misplaced-feature 'deprecated'`]);
  });

  it('goes by names up to 6.1', () => {
    const schema = `{ 'command': 'x-go', 'data': { '*x-a': 'int' } }
      { 'struct': 'X-Foo', 'data': { 'b': 'X-Foo' } }
      { 'enum': 'Kinds', 'data': [ 'x-y' ] }
      { 'union': 'Bar', 'data': { 'x-z': 'X-Foo' } }`;
    expect(told(schema, '5.2')).toEqual([
      `command 'x-go' is unstable`,
      `member 'x-a' of command 'x-go' is unstable`,
      `struct 'X-Foo' is unstable`,
      `value 'x-y' of enum 'Kinds' is unstable`,
      `branch 'x-z' of union 'Bar' is unstable`,
    ]);
    expect(problemsAndWarnings(schema, '5.2')[1]).toBe(`1 unstable-thing '*x-a'`);
    expect(problemsAndWarnings(`{ 'command': 'x-go' }`, '6.2')).toEqual([]);
  });

  it('looks into structs that are written in place', () => {
    expect(told(`{ 'type': 'Foo', 'data': { 'a': { 'x-b': 'int' } } }`, '1.0')).toEqual([
      `member 'x-b' of struct 'Foo' is unstable`,
    ]);
  });

  it('shows once what the comment says of it', () => {
    const schema = [
      '##',
      '# @Foo:',
      '# @a: x',
      '# @b: y',
      '#',
      '# Features:',
      '# @unstable: They may',
      '#     go.',
      '##',
      `{ 'struct': 'Foo', 'data': {`,
      `  'a': { 'type': 'int', 'features': [ 'unstable' ] },`,
      `  'b': { 'type': 'int', 'features': [ 'unstable' ] } } }`,
    ].join('\n');
    const { diagnostics } = compileText(schema, '8.2', { warnings: true });
    const notes = diagnostics.map((one) =>
      one.notes.map(({ message, span }) => [message, span && schema.slice(span.start, span.end)]),
    );
    expect(notes).toEqual([[['the documentation says', '@unstable: They may\n#     go.']], []]);
  });
});
