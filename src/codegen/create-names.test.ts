import { describe, expect, it } from '@jest/globals';
import { enumsOf } from '../model/enums-of.js';
import type { Schema } from '../model/schema.js';
import type { StructType, UnionType } from '../model/type.js';
import { CommandClient } from '../runtime/command-client.js';
import { QmpClient } from '../runtime/qmp-client.js';
import { modelOf } from '../testing/compile-text.js';
import { createNames } from './create-names.js';
import { reservedMethodNames } from './reserved-names.js';

/** Collisions with what people are told of them, without the places. */
const told = ({ collisions }: ReturnType<typeof createNames>) =>
  collisions.map(({ first, second, ...rest }) => ({
    ...rest,
    first: first.text(),
    second: second.text(),
  }));

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
    const collisions = told(createNames(commands('a-b', 'a_b')));
    const first = "command 'a-b' (schema.json:1)";
    const second = "command 'a_b' (schema.json:2)";
    expect(collisions).toEqual([
      { what: 'type name', name: 'ABCommand', first, second, culprit: 'a_b' },
      { what: 'method name', name: 'aB', first, second, culprit: 'a_b' },
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

  it('leaves a chosen name as it is, but for the case of its first letter', () => {
    const schema = modelOf(
      `{ 'command': 'x-do', 'data': { 'a': 'int' } }
       { 'event': 'X_DONE' }
       { 'enum': 'XState', 'data': [ 'a' ] }`,
      '2.12',
    );
    const rename = { 'x-do': 'doIt_NOW', X_DONE: 'itIsDone', XState: 'state_of_it' };
    const { names } = createNames(schema, rename);
    const made = schema.definitions.flatMap((definition) => {
      if (definition.kind === 'command')
        return [names.method(definition), names.command(definition)];
      if (definition.kind === 'event') return [names.event(definition)];
      return definition.kind === 'enum' ? [names.type(definition), names.values(definition)] : [];
    });
    expect(made).toEqual([
      ...['doIt_NOW', 'DoIt_NOWCommand', 'ItIsDoneEvent'],
      ...['State_of_it', 'State_of_itValues'],
    ]);
  });

  it('finds a type that has the name of something derived', () => {
    const schema = modelOf(
      `{ 'enum': 'Colour', 'data': [ 'red' ] }
       { 'struct': 'ColourValues', 'data': { 'a': 'int' } }`,
      '2.12',
    );
    expect(told(createNames(schema))).toEqual([
      {
        what: 'type name',
        name: 'ColourValues',
        first: "the values of enum 'Colour' (schema.json:1)",
        second: "struct 'ColourValues' (schema.json:2)",
        culprit: 'ColourValues',
      },
    ]);
  });

  describe('of values', () => {
    const valuesOf = (schema: Schema, rename = {}) => {
      const { names } = createNames(schema, rename);
      return enumsOf(schema).map((type) => type.values.map(({ name }) => names.value(type, name)));
    };

    it('are names of properties, whatever the value is', () => {
      const values = ['none', 'io-error', 'x-foo', 'l2_alloc.write', '2_5', '0', '3des', 'x86_64'];
      const odd = ['EAX', 'WheelUp', 'KVMMissingCap', 'constructor', 'class', '__org.example_b-c'];
      const list = [...values, ...odd].map((value) => `'${value}'`).join(', ');
      const schema = modelOf(`{ 'enum': 'Any', 'data': [ ${list} ] }`, '2.4');
      expect(valuesOf(schema)).toEqual([
        [
          ...['none', 'ioError', 'xFoo', 'l2AllocWrite', '_2_5', '_0', '_3des', 'x86_64'],
          ...['eax', 'wheelUp', 'kvmMissingCap', 'constructorValue', 'class', 'orgExampleBC'],
        ],
      ]);
    });

    it('are those of the branches where a simple union has no enum of its own', () => {
      const schema = modelOf(`{ 'union': 'Coin', 'data': { 'two-euros': 'int' } }`, '2.12');
      expect(valuesOf(schema)).toEqual([['twoEuros']]);
    });

    it('can be chosen one by one, and collide in one enum alone', () => {
      const schema = modelOf(
        `{ 'enum': 'Way', 'data': [ 'org-a-b',
                                    '__org.a_b' ] }
         { 'enum': 'Other', 'data': [ 'org-a-b' ] }`,
      );
      const [collision] = createNames(schema).collisions;
      expect(told(createNames(schema))).toEqual([
        {
          what: 'value name',
          name: 'orgAB',
          first: "value 'org-a-b' of enum 'Way' (schema.json:1)",
          second: "value '__org.a_b' of enum 'Way' (schema.json:1)",
          culprit: 'Way.__org.a_b',
        },
      ]);
      expect(collision?.second.namedAt.line).toBe(2);
      const rename = { 'Way.__org.a_b': 'SecondWay' };
      expect(createNames(schema, rename).collisions).toEqual([]);
      expect(valuesOf(schema, rename)).toEqual([['orgAB', 'secondWay'], ['orgAB']]);
    });
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

  describe('of a type that is told in two forms', () => {
    const schema = modelOf(
      `{ 'enum': 'Colour', 'data': [ 'red', 'unknown' ] }
       { 'union': 'Shape', 'base': { 'colour': 'Colour', 'name': 'str' },
         'discriminator': 'colour', 'data': { 'unknown': 'Extra' } }
       { 'struct': 'Extra', 'data': { 'a': 'int' } }
       { 'struct': 'ColourInput', 'data': { 'a': 'int' } }
       { 'command': 'turn', 'data': { 'shape': 'Shape' }, 'returns': 'Shape' }`,
      '9.0',
    );
    const shape = schema.definition('Shape') as UnionType;

    it('have a suffix for the one that is sent', () => {
      const { names } = createNames(schema);
      expect([names.type(shape), names.type(shape, 'received')]).toEqual(['Shape', 'Shape']);
      expect([
        names.type(shape, 'sent'),
        names.type(shape.base, 'sent'),
        names.branch(shape, 'red', 'sent'),
        names.otherBranches(shape, 'sent'),
      ]).toEqual([
        'ShapeInput',
        'ShapeCommonInput',
        'ShapeRedBranchInput',
        'ShapeOtherBranchesInput',
      ]);
    });

    it('have none where both are alike, or one is all there is', () => {
      const { names } = createNames(schema);
      const ofOne = ['Extra', 'ColourInput'].map((name) => schema.definition(name) as StructType);
      expect(ofOne.map((type) => names.type(type, 'sent'))).toEqual(['Extra', 'ColourInput']);
    });

    it('keep the unknown branch apart from a value of that name', () => {
      const { names } = createNames(schema);
      expect(names.branch(shape, 'unknown')).toBe('ShapeUnknownBranch');
      expect(names.unknownBranch(shape)).toBe('ShapeUnknownBranch_');
    });

    it('name both where the schema has such a name itself', () => {
      expect(told(createNames(schema))).toEqual([
        {
          what: 'type name',
          name: 'ColourInput',
          first: "the sent form of enum 'Colour' (schema.json:1)",
          second: "struct 'ColourInput' (schema.json:5)",
          culprit: 'ColourInput',
        },
      ]);
      expect(createNames(schema, { ColourInput: 'ColourGiven' }).collisions).toEqual([]);
    });
  });
});
