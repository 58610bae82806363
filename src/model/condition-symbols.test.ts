import { expect, it } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { buildSymbols } from './build-symbols.js';
import { conditionSymbols } from './condition-symbols.js';

const schema = modelOf(`
  { 'enum': 'Enu', 'data': [ { 'name': 'a', 'if': 'VALUE',
    'features': [ { 'name': 'x', 'if': 'VALUE_FEATURE' } ] } ],
    'if': { 'any': [ 'A', { 'not': { 'all': [ 'B', 'C' ] } } ] } }
  { 'struct': 'Str', 'data': {}, 'features': [ { 'name': 'x', 'if': 'FEATURE' } ] }
  { 'struct': 'Other', 'base': 'Str', 'data': { '*m': { 'type': 'int', 'if': 'MEMBER' } } }
  { 'union': 'Uni', 'base': { 'kind': 'Enu', 'm': { 'type': 'int', 'if': 'BASE' } },
    'discriminator': 'kind', 'data': { 'a': { 'type': 'Str', 'if': 'BRANCH' } } }
  { 'alternate': 'Alt', 'data': { 'i': { 'type': 'int', 'if': 'ALTERNATIVE' } } }
  { 'command': 'go', 'if': 'COMMAND' }
  { 'event': 'GONE', 'boxed': true, 'data': 'Other', 'if': 'A' }`);

it('conditionSymbols finds them wherever a condition may stand, each once', () => {
  expect([...conditionSymbols(schema)].join(' ')).toBe(
    'A B C VALUE VALUE_FEATURE FEATURE MEMBER BASE BRANCH ALTERNATIVE COMMAND',
  );
});

it('buildSymbols leaves none of them open', () => {
  const { defined, undefined: others } = buildSymbols(schema, new Set(['A', 'BRANCH', 'X']));
  expect([...defined]).toEqual(['A', 'BRANCH', 'X']);
  expect([...others].join(' ')).toBe(
    'B C VALUE VALUE_FEATURE FEATURE MEMBER BASE ALTERNATIVE COMMAND',
  );
});
