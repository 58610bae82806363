import { expect, it } from '@jest/globals';
import { RequestScanner, type Scanned } from './request-scanner.js';

const first = '{"execute":"a","arguments":{"x":["}","\\"{","é😀"]},"id":0}';
const second = '{"execute":"b","id":1}';

const textsOf = (found: readonly Scanned[]): readonly string[] =>
  found.map((item) => (item.kind === 'request' ? item.text.trim() : item.kind));

it('finds requests that stand side by side', () => {
  expect(textsOf(new RequestScanner().push(Buffer.from(first + second)))).toEqual([first, second]);
});

it('finds them however they were cut, within a character too', () => {
  const bytes = Buffer.from(`${first}\n${second}`);
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const scanner = new RequestScanner();
    const found = [...scanner.push(bytes.subarray(0, cut)), ...scanner.push(bytes.subarray(cut))];
    expect(textsOf(found)).toEqual([first, second]);
  }
});

it('forgets half a request where it is told to', () => {
  const scanner = new RequestScanner();
  const half = Buffer.from('{"execute":"a","arguments":{"x":"');
  expect(textsOf(scanner.push(Buffer.concat([half, Buffer.of(0xff)])))).toEqual(['reset']);
  expect(textsOf(scanner.push(Buffer.from(second)))).toEqual([second]);
});

it('goes on after a bracket that closes nothing', () => {
  expect(textsOf(new RequestScanner().push(Buffer.from(`}${second}`)))).toEqual(['}', second]);
});
