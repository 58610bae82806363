import { expect, it } from '@jest/globals';
import { createSource } from '../source/source.js';
import { Budget, maxCommentLength, maxValues } from './budget.js';

it('lasts for so many values, and says what was too much', () => {
  const span = { source: createSource('a.json', '{}\n{}'), start: 3, end: 5 };
  const budget = new Budget();
  budget.spend(maxValues - 1, span);
  budget.spend(1, span);
  expect(() => {
    budget.spend(1, span);
  }).toThrow('more than 1,000,000 values and descriptions');
});

it('takes no comment that is longer than any is', () => {
  const source = createSource('a.json', ' '.repeat(maxCommentLength + 1));
  const budget = new Budget();
  budget.spendComment({ source, start: 1, end: source.text.length });
  expect(() => {
    budget.spendComment({ source, start: 0, end: source.text.length });
  }).toThrow('characters in a comment');
});
