import { describe, expect, it } from '@jest/globals';
import { CommandClient } from '../runtime/command-client.js';
import { QmpClient } from '../runtime/qmp-client.js';
import { modelOf } from '../testing/compile-text.js';
import { createNames } from './create-names.js';
import { reservedMethodNames } from './reserved-names.js';

const commands = (...names: string[]) =>
  modelOf(names.map((name) => `{ 'command': '${name}' }`).join('\n'), '2.12');

function methodsOf(schema: ReturnType<typeof commands>): string[] {
  const { names } = createNames(schema);
  return schema.definitions.flatMap((definition) =>
    definition.kind === 'command' ? names.method(definition) : [],
  );
}

describe('createNames', () => {
  it("keeps the methods of commands apart from the members of the client and the language's words", () => {
    expect(methodsOf(commands('close', 'stop', 'then', 'delete'))).toEqual([
      'closeCommand',
      'stop',
      'thenCommand',
      'deleteCommand',
    ]);
  });

  it('knows every member of the client', () => {
    const members = [QmpClient, CommandClient].flatMap(({ prototype }) =>
      Object.getOwnPropertyNames(prototype),
    );
    expect(members).toEqual(expect.arrayContaining(['events', 'execute']));
    expect(members.filter((name) => !reservedMethodNames.has(name))).toEqual([]);
  });

  it('names both where two commands come to one name', () => {
    const { collisions } = createNames(commands('a-b', 'a_b'));
    const first = "command 'a-b' (schema.json:1)";
    const second = "command 'a_b' (schema.json:2)";
    expect(collisions).toEqual([
      { what: 'type name', name: 'ABCommand', first, second },
      { what: 'method name', name: 'aB', first, second },
    ]);
  });

  it('resolves them by the name that the user chose', () => {
    const schema = commands('a-b', 'a_b');
    const { names, collisions } = createNames(schema, { a_b: 'ab' });
    expect(collisions).toEqual([]);
    expect(schema.definitions.map((command) => names.method(command as never))).toEqual([
      'aB',
      'ab',
    ]);
  });

  it('finds a type that has the name of something derived', () => {
    const schema = modelOf(
      `{ 'enum': 'Colour', 'data': [ 'red' ] }
       { 'struct': 'ColourValues', 'data': { 'a': 'int' } }`,
      '2.12',
    );
    expect(createNames(schema).collisions).toEqual([
      {
        what: 'type name',
        name: 'ColourValues',
        first: "the values of enum 'Colour' (schema.json:1)",
        second: "struct 'ColourValues' (schema.json:2)",
      },
    ]);
  });

  it('names implicit types after what they were made for', () => {
    const schema = modelOf(
      `{ 'command': 'do-it', 'data': { 'a': 'int' } }
       { 'event': 'DONE', 'data': { 'a': 'int' } }`,
      '2.12',
    );
    const { names } = createNames(schema);
    const implicit = schema.definitions.flatMap((definition) =>
      'arguments' in definition && definition.arguments ? names.type(definition.arguments) : [],
    );
    expect(implicit).toEqual(['DoItArguments', 'DoneEvent']);
  });
});
