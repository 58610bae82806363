import { expect, it } from '@jest/globals';
import { createSource, positionAt } from './source.js';
import { spanAt } from './span-at.js';

const sources = [createSource('a.json', 'one\ntwo'), createSource('b.json', 'eins\nzwei drei\n')];

it('finds the place again that was told for people', () => {
  const span = spanAt(sources, { file: 'b.json', line: 2, column: 6, endColumn: 10 });
  expect(span?.source.text.slice(span.start, span.end)).toBe('drei');
  expect(span && positionAt(span.source, span.start)).toEqual({ line: 2, column: 6 });
});

it.each([
  ['c.json', 1],
  ['', 1],
  ['a.json', 3],
])('knows nothing of %j, line %d', (file, line) => {
  expect(spanAt(sources, { file, line, column: 1, endColumn: 2 })).toBeNull();
});
