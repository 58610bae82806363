import { expect, it } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { symbols } from '../testing/symbols.js';
import { introspect } from './introspect.js';
import { markConditions } from './mark-conditions.js';
import { resolveInfo } from './resolve-info.js';

const entries = introspect(
  modelOf(`
    { 'enum': 'Enu', 'data': [ 'a', { 'name': 'b', 'if': 'B' } ] }
    { 'struct': 'Str', 'data': { 'e': 'Enu', '*f': { 'type': 'Idle', 'if': 'B' } } }
    { 'struct': 'Idle', 'data': {} }
    { 'command': 'go', 'returns': 'Str', 'if': { 'all': [ 'A', 'B' ] },
      'features': [ { 'name': 'x', 'if': { 'not': 'B' } } ] }`),
  { unmask: false },
);

const shown = (flags: string) => markConditions(resolveInfo(entries, symbols(flags)));

it('drops what does not hold, deep in entries too, and keeps the numbers of types', () => {
  expect(shown('-DA -UB')).toEqual([
    { 'meta-type': 'object', name: '0', members: [] },
    { 'meta-type': 'object', name: '1', members: [{ name: 'e', type: '2' }] },
    { 'meta-type': 'enum', name: '2', members: [{ name: 'a' }], values: ['a'] },
    // Nothing refers to it any more; a real QEMU lists it all the same.
    { 'meta-type': 'object', name: '3', members: [] },
  ]);
});

it('marks what is open with what is left of its condition', () => {
  const [go, , , enu] = shown('-DA');
  expect(go).toMatchObject({
    name: 'go',
    $if: 'B',
    features: [{ $value: 'x', $if: { not: 'B' } }],
  });
  expect(enu).toMatchObject({ values: ['a', { $value: 'b', $if: 'B' }] });
});

it('marks nothing where nothing is open, and says that no feature is left', () => {
  const [go] = shown('-DA -DB');
  expect(go).toEqual({
    'meta-type': 'command',
    name: 'go',
    'arg-type': '0',
    'ret-type': '1',
    features: [],
  });
});
