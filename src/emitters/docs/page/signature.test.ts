import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../../../testing/compile-text.js';
import { signatureOf } from './signature.js';

/** What is written is what comes out, laid out anew. */
function signatures(schema: string, release?: string): readonly string[] {
  return modelOf(schema, release).definitions.map(signatureOf);
}

const pragma = "{ 'pragma': { 'doc-required': false } }\n";

describe('a signature', () => {
  it.each([
    "{ 'enum': 'Enum', 'prefix': 'P', 'data': [{ 'name': 'b', 'if': 'B' }] }",
    "{ 'enum': 'Enum', 'data': [] }",
    "{ 'struct': 'Some', 'data': { '*b': ['str'] }, 'if': { 'not': 'C' } }",
    "{ 'event': 'E', 'features': [ 'f', { 'name': 'g', 'if': 'G' } ] }",
    "{ 'command': 'c', 'success-response': false, 'coroutine': true }",
    "{ 'command': 'c', 'data': { 'a': { 'type': 'int', 'features': ['f'] } } }",
    "{ 'struct': 'Some', 'data': { 'a': { 'type': 'any', 'if': 'A' } } }",
  ])('is %s', (written) => {
    expect(signatures(pragma + written)).toEqual([written]);
  });

  it('breaks where a line would be long', () => {
    const values = Array.from({ length: 14 }, (_, at) => `'value-${String(at)}'`).join(', ');
    expect(signatures(`${pragma}{ 'enum': 'Long', 'data': [ ${values} ] }`)).toEqual([
      [
        "{ 'enum': 'Long',",
        "  'data': [ 'value-0', 'value-1', 'value-2', 'value-3', 'value-4', 'value-5',",
        "            'value-6', 'value-7', 'value-8', 'value-9', 'value-10',",
        "            'value-11', 'value-12', 'value-13' ] }",
      ].join('\n'),
    ]);
  });

  it('has the conditions of C and the simple unions of old releases', () => {
    const written = "{ 'union': 'U', 'data': { 'a': ['str'] }, 'if': 'defined(\\'X\\')' }";
    expect(signatures(written, '4.0')).toEqual([written]);
  });
});
