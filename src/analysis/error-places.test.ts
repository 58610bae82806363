import { expect, it } from '@jest/globals';
import { diagnostic } from '../diagnostics/report.js';
import { createSource } from '../source/source.js';
import { ErrorPlaces } from './error-places.js';

const source = createSource('a.json', 'x'.repeat(100));
const other = createSource('b.json', 'x'.repeat(100));
const span = (start: number, end: number) => ({ source, start, end });

const places = new ErrorPlaces([
  diagnostic('unclosed-string', undefined, { span: span(50, 60) }),
  diagnostic('unstable-thing', { what: '' }, { span: span(40, 41) }),
  diagnostic('unclosed-string', undefined, { span: span(20, 30) }),
  diagnostic('schema-missing', { path: '' }, { span: null }),
]);

it.each([
  [0, 20, false],
  [0, 21, true],
  [20, 21, true],
  [21, 50, false],
  [21, 51, true],
  [51, 100, false],
])('from %d to %d: %s', (start, end, expected) => {
  expect(places.within(span(start, end))).toBe(expected);
});

it('tells sources apart', () => {
  expect(places.within({ source: other, start: 0, end: 100 })).toBe(false);
});
