import { expect, it } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { alternativesByJsonType } from './alternatives-by-json-type.js';

/** The alternatives of a schema's only alternate: JSON types with names of types. */
function alternativesOf(branches: string, release?: string): Record<string, string> {
  const text = `{ 'alternate': 'Any', 'data': { ${branches} } }
    { 'enum': 'Colour', 'data': [ 'red' ] } { 'struct': 'Point', 'data': {} }`;
  const alternate = modelOf(text, release).definition('Any');
  if (alternate?.kind !== 'alternate') throw new Error('there is no alternate');
  const found = [...alternativesByJsonType(alternate)];
  return Object.fromEntries(
    found.map(([jsonType, type]) => [jsonType, type.kind === 'array' ? 'an array' : type.name]),
  );
}

it('tells the types of an alternate apart', () => {
  expect(alternativesOf(`'e': 'Colour', 's': 'Point', 'l': [ 'int' ], 'n': 'null'`)).toEqual({
    string: 'Colour',
    object: 'Point',
    array: 'an array',
    null: 'null',
  });
  expect(alternativesOf(`'i': 'uint8', 'b': 'bool'`)).toEqual({ int: 'uint8', boolean: 'bool' });
});

it.each(["'i': 'int', 'f': 'number'", "'f': 'number', 'i': 'int'"])(
  'takes a number for an integer too, where both could stand: %s',
  (branches) => {
    expect(alternativesOf(branches, '2.9')).toEqual({ number: 'number' });
  },
);
