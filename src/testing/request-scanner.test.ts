import { expect, it } from '@jest/globals';
import { RequestScanner } from './request-scanner.js';

const first = '{"execute":"a","arguments":{"x":["}","\\"{"]},"id":0}';
const second = '{"execute":"b","id":1}';

it('finds requests that stand side by side', () => {
  expect(new RequestScanner().push(first + second)).toEqual([first, second]);
});

it('finds them however they were cut', () => {
  const text = `${first}\n${second}`;
  for (let cut = 0; cut <= text.length; cut += 1) {
    const scanner = new RequestScanner();
    const found = [...scanner.push(text.slice(0, cut)), ...scanner.push(text.slice(cut))];
    expect(found.map((request) => request.trim())).toEqual([first, second]);
  }
});
