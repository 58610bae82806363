import { expect, it } from '@jest/globals';
import { definitionKeysOf, isDefinitionKey } from './definition-keys.js';
import { dialectOf } from './dialect.js';

it.each([
  [0, 15, ['enum', 'type', 'command']],
  [2, 3, ['enum', 'type', 'union', 'command', 'event']],
  [2, 4, ['enum', 'struct', 'union', 'alternate', 'command', 'event']],
])('%i.%i defines by %j', (major, minor, keys) => {
  expect(definitionKeysOf(dialectOf({ major, minor }))).toEqual(keys);
});

it('include and pragma define nothing', () => {
  expect(['include', 'pragma', 'data', 'constructor'].filter(isDefinitionKey)).toEqual([]);
});
