import { expect, it } from '@jest/globals';
import { Fifo } from './fifo.js';

it('gives back in order what was put in, and then nothing', () => {
  const queue = new Fifo<number>();
  queue.push(1);
  queue.push(2);
  expect([queue.take(), queue.take(), queue.take()]).toEqual([1, 2, undefined]);
  queue.push(3);
  expect(queue.take()).toBe(3);
});

it('keeps the order over many turns, filled and emptied at once', () => {
  const queue = new Fifo<number>();
  let expected = 0;
  for (let next = 0; next < 20_000; next += 1) {
    queue.push(next);
    if (next % 3 === 0) continue;
    expect(queue.take()).toBe(expected);
    expected += 1;
  }
  for (let item = queue.take(); item !== undefined; item = queue.take()) {
    expect(item).toBe(expected);
    expected += 1;
  }
  expect(expected).toBe(20_000);
});
