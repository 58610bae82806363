import { describe, expect, it } from '@jest/globals';
import { createSource, lineText, positionAt } from './source.js';

const source = createSource('a.json', 'one\n\nthree');

describe('positionAt', () => {
  it.each([
    [0, 1, 1],
    [3, 1, 4],
    [4, 2, 1],
    [5, 3, 1],
    [9, 3, 5],
    [10, 3, 6],
    [99, 3, 6],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(positionAt(source, offset)).toEqual({ line, column });
  });

  it('has a first line even where there is no text', () => {
    expect(positionAt(createSource('a.json', ''), 0)).toEqual({ line: 1, column: 1 });
  });

  it('counts the line behind the last line end', () => {
    expect(positionAt(createSource('a.json', 'a\n'), 2)).toEqual({ line: 2, column: 1 });
  });
});

describe('lineText', () => {
  it.each([
    [1, 'one'],
    [2, ''],
    [3, 'three'],
    [4, ''],
    [0, ''],
  ])('line %i is %j', (line, text) => {
    expect(lineText(source, line)).toBe(text);
  });
});
