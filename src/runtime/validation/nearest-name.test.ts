import { expect, it } from '@jest/globals';
import { nearestName } from './nearest-name.js';

const known = ['filename', 'file', 'node-name', 'read-only'];

it.each([
  ['filenam', 'filename'],
  ['nodeName', 'node-name'],
  ['node_name', 'node-name'],
  ['readonly', 'read-only'],
  ['fiel', undefined],
  ['fill', 'file'],
  ['throttle', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('%s: %s', (name, expected) => {
  expect(nearestName(name, known)).toBe(expected);
});
