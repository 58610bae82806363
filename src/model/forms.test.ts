import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { formsOf } from './forms.js';

/** The forms of the types that a schema defines, by name. */
function formsIn(text: string, release = '9.0') {
  const schema = modelOf(text, release);
  const forms = formsOf(schema);
  return (name: string) => {
    const type = schema.type(name);
    if (!type) throw new Error(`no type ${name}`);
    return forms(type).join(' ');
  };
}

const struct = (name: string, members: string) => `{ 'struct': '${name}', 'data': { ${members} } }`;

describe('formsOf', () => {
  it('follows the direction where that is one', () => {
    const of = formsIn(
      [
        "{ 'enum': 'Asked', 'data': [ 'a' ] }",
        "{ 'enum': 'Told', 'data': [ 'a' ] }",
        "{ 'enum': 'Idle', 'data': [ 'a' ] }",
        "{ 'command': 'ask', 'data': { 'asked': 'Asked' } }",
        "{ 'event': 'TELL', 'data': { 'told': [ 'Told' ] } }",
      ].join('\n'),
    );
    expect(['Asked', 'Told', 'Idle'].map(of)).toEqual(['sent', 'received', 'sent']);
  });

  it('finds two forms where what travels both ways is open, however deep', () => {
    const of = formsIn(
      [
        "{ 'enum': 'Colour', 'data': [ 'red' ] }",
        struct('Plain', "'size': 'int', '*next': 'Plain'"),
        struct('Void', ''),
        struct('HoldsVoid', "'void': 'Void'"),
        struct('Base', "'colours': [ 'Colour' ]"),
        "{ 'struct': 'Derived', 'base': 'Base', 'data': { 'a': 'int' } }",
        "{ 'alternate': 'Either', 'data': { 'text': 'str', 'object': 'Derived' } }",
        "{ 'alternate': 'Simple', 'data': { 'text': 'str', 'object': 'Plain' } }",
        "{ 'union': 'Shape', 'base': { 'colour': 'Colour' }, 'discriminator': 'colour', 'data': {} }",
        struct(
          'All',
          `'plain': 'Plain', 'holds-void': 'HoldsVoid', 'either': 'Either', 'simple': 'Simple',
           'shape': 'Shape'`,
        ),
        "{ 'command': 'turn', 'data': 'All', 'returns': 'All' }",
      ].join('\n'),
    );
    const two = ['Colour', 'Void', 'HoldsVoid', 'Base', 'Derived', 'Either', 'Shape', 'All'];
    expect(two.filter((name) => of(name) !== 'received sent')).toEqual([]);
    expect(['Plain', 'Simple'].map(of)).toEqual(['received', 'received']);
  });

  it('ends where types contain one another', () => {
    const of = formsIn(
      [
        "{ 'enum': 'Colour', 'data': [ 'red' ] }",
        struct('Egg', "'*hen': 'Hen'"),
        struct('Hen', "'*egg': 'Egg', '*nest': 'Nest'"),
        struct('Nest', "'*nests': [ 'Nest' ], 'colour': 'Colour'"),
        "{ 'command': 'turn', 'data': 'Egg', 'returns': 'Egg' }",
      ].join('\n'),
    );
    expect(['Egg', 'Hen', 'Nest'].map(of)).toEqual(Array(3).fill('received sent'));
  });

  it('takes the tag of a simple union for what it is', () => {
    const of = formsIn(
      `{ 'union': 'Payment', 'data': { 'word': 'str' } }
       { 'command': 'pay', 'data': { 'payment': 'Payment' }, 'returns': 'Payment' }`,
      '2.12',
    );
    expect(['Payment', 'PaymentKind'].map(of)).toEqual(['received sent', 'received sent']);
  });
});
