import { expect, it } from '@jest/globals';
import { mappedName } from './mapped-name.js';

it.each([
  ['block-size', 'block_size'],
  ['__org.example-co_x', '__org_example_co_x'],
  ['MixedCase_1', 'MixedCase_1'],
  ['é', '_'],
])('%s is %s in C', (name, mapped) => {
  expect(mappedName(name)).toBe(mapped);
});
