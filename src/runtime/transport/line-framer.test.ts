import { expect, it } from '@jest/globals';
import { LineFramer } from './line-framer.js';

const MEGABYTE = 1024 * 1024;

function frame(chunks: readonly Uint8Array[], limit = MEGABYTE): string[] {
  const lines: string[] = [];
  const framer = new LineFramer((line) => lines.push(line), limit);
  for (const chunk of chunks) framer.push(chunk);
  return lines;
}

const text = '{"a":1}\r\n\n{"b":"é€😀"}\nlast\r\nnot ended';
const lines = ['{"a":1}', '', '{"b":"é€😀"}', 'last'];

it('reads several lines of one packet, with either line end', () => {
  expect(frame([Buffer.from(text)])).toEqual(lines);
});

it('reads the same however the bytes were cut in two', () => {
  const bytes = Buffer.from(text);
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    expect(frame([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(lines);
  }
});

it('reads the same byte by byte', () => {
  expect(frame([...Buffer.from(text)].map((byte) => Buffer.of(byte)))).toEqual(lines);
});

it('takes plain byte arrays, parts of larger ones too', () => {
  const larger = new TextEncoder().encode('xxok\nxx');
  expect(frame([larger.subarray(2, 5)])).toEqual(['ok']);
});

it('knows what waits for the end of its line', () => {
  const framer = new LineFramer(() => undefined, MEGABYTE);
  framer.push(Buffer.from('one\ntw'));
  expect(framer.pendingBytes).toBe(2);
  framer.push(Buffer.from('o\n'));
  expect(framer.pendingBytes).toBe(0);
});

it('allows a line of exactly the limit, and no byte more', () => {
  expect(frame([Buffer.from('12345\n')], 5)).toEqual(['12345']);
  expect(frame([Buffer.from('123'), Buffer.from('45\n')], 5)).toEqual(['12345']);
  expect(() => frame([Buffer.from('123456\n')], 5)).toThrow('longer than the 5 bytes allowed');
  expect(() => frame([Buffer.from('123'), Buffer.from('456')], 5)).toThrow('5 bytes allowed');
});

it('takes linear time for one long line in many packets', () => {
  const packet = Buffer.alloc(4096, 'x');
  const timeOf = (megabytes: number): number => {
    const framer = new LineFramer(() => undefined, 64 * MEGABYTE);
    // Of the processor, so that a busy machine changes nothing.
    const start = process.cpuUsage();
    for (let count = 0; count < megabytes * 256; count += 1) framer.push(packet);
    framer.push(Buffer.from('\n'));
    return process.cpuUsage(start).user / 1000;
  };
  timeOf(4);
  // Quadratic would be 16 times as long and more: about 10 s where it was measured.
  expect(timeOf(40)).toBeLessThan(3000);
});
