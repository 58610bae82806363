import { expect, it } from '@jest/globals';
import { describeRole } from './name-role.js';

it.each([
  ['enum', 'an enum'],
  ['argument', 'an argument'],
  ['alternative', 'a branch'],
  ['simple-branch', 'a branch'],
  ['branch', 'a branch'],
] as const)('%s is %s in messages', (role, words) => {
  expect(describeRole(role)).toBe(words);
});
