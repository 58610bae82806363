import { describe, expect, it } from '@jest/globals';
import { markdownTable } from './markdown-table.js';

describe('a table', () => {
  it('has columns of one width, whatever its rows have', () => {
    expect(markdownTable(['name', 'x'], [['a', 'b | c', 'd'], ['`e|f`']])).toEqual([
      '| name   | x      |     |',
      '| ------ | ------ | --- |',
      '| a      | b \\| c | d   |',
      '| `e\\|f` |        |     |',
    ]);
  });
});
