import { describe, expect, it } from '@jest/globals';
import { findings, messages, modelOf, problems } from '../../testing/compile-text.js';

describe('shapeDefinition', () => {
  it.each([
    [`{ 'enum': 'Foo', 'data': [] }`, 'Foo', 'enum'],
    [`{ 'data': {}, 'struct': 'Foo' }`, 'Foo', 'struct'],
    [`{ 'alternate': 'Foo', 'data': { 'a': 'int' } }`, 'Foo', 'alternate'],
    [`{ 'command': 'foo' }`, 'foo', 'command'],
    [`{ 'event': 'FOO' }`, 'FOO', 'event'],
  ])('tells what %s is', (schema, name, kind) => {
    expect(modelOf(schema).definition(name)?.kind).toBe(kind);
  });

  it('asks for a keyword, and suggests one', () => {
    expect(findings(`{\n 'strct': 'Foo', 'data': {} }`)).toEqual([
      {
        at: '1',
        code: 'not-a-definition',
        message:
          `this defines nothing: one of the keys 'enum', 'struct', 'union', 'alternate', ` +
          `'command', 'event' must stand in it; did you mean 'struct'?`,
        text: `'strct'`,
      },
    ]);
    expect(problems(`{}`)).toEqual([`1 not-a-definition {}`]);
    expect(messages(`{ 'data': {} }`, '1.0')).toEqual([
      `this defines nothing: one of the keys 'enum', 'type', 'command' must stand in it; ` +
        'QEMU 1.0 does not check that, but nothing can be made of it here',
    ]);
  });

  it('asks for one keyword only', () => {
    const schema = `{ 'struct': 'Foo',\n 'command': 'foo', 'data': {} }`;
    expect(findings(schema)).toEqual([
      {
        at: '1',
        code: 'several-definitions',
        message: `this defines several things at once ('struct', 'command'); write an object for each`,
        text: `'command'`,
      },
    ]);
    expect(problems(schema, '6.1')).toEqual([`1 unknown-key 'command'`]);
    expect(problems(schema, '6.2')).toEqual([`1 several-definitions 'command'`]);
  });

  it.each([
    ['type', `{ 'type': 'Foo', 'data': {} }`, '2.4', '2.3'],
    ['struct', `{ 'struct': 'Foo', 'data': {} }`, '2.3', '2.4'],
    ['alternate', `{ 'alternate': 'Foo', 'data': { 'a': 'int' } }`, '2.3', '2.4'],
    ['event', `{ 'event': 'FOO' }`, '2.0', '2.1'],
    ['union', `{ 'union': 'Foo', 'data': { 'a': 'int' } }`, '1.0', '1.1'],
  ])('knows the keyword %s in its releases', (keyword, schema, without, having) => {
    expect(problems(schema, without)).toEqual([`1 unsupported-form '${keyword}'`]);
    expect(problems(schema, having)).toEqual([]);
  });

  it('passes over keywords of later releases until 2.3', () => {
    const schema = `{ 'command': 'foo', 'alternate': 'Bar' }`;
    expect(modelOf(schema, '2.3').definitions.map(({ name }) => name)).toEqual(['foo']);
  });

  it('names the line where the definition begins', () => {
    expect(problems(`# a comment\n\n{ 'command':\n  'foo',\n  'gen': true }`)).toEqual([
      `3 flag-value true`,
    ]);
  });

  it('reports all that is wrong with a definition, and with all others', () => {
    const schema = `{ 'struct': 'foo', 'base': true, 'data': { 'A': [] } }
      { 'event': 'added', 'data': true }`;
    expect(problems(schema)).toEqual([
      `1 name-case 'foo'`,
      `1 wrong-value true`,
      `1 name-case 'A'`,
      `1 bad-array-type []`,
      `2 name-case 'added'`,
      `2 wrong-value true`,
    ]);
  });
});
