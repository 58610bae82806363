import { expect, it } from '@jest/globals';
import { IdPool } from './id-pool.js';

it('never hands out an id that is in use', () => {
  const pool = new IdPool();
  const taken = Array.from({ length: 2500 }, () => pool.take());
  expect(new Set(taken).size).toBe(2500);
});

it('keeps to one digit while ten are enough', () => {
  const pool = new IdPool();
  for (let round = 0; round < 1000; round += 1) {
    const ids = Array.from({ length: 10 }, () => pool.take());
    expect(Math.max(...ids)).toBeLessThan(10);
    ids.forEach((id) => {
      pool.release(id);
    });
  }
});

it('goes back to short ids when they are free again', () => {
  const pool = new IdPool();
  const ids = Array.from({ length: 500 }, () => pool.take());
  ids.forEach((id) => {
    pool.release(id);
  });
  expect(pool.take()).toBeLessThan(10);
});

it('uses an id again as late as it can', () => {
  const pool = new IdPool();
  const seen: number[] = [];
  for (let count = 0; count < 30; count += 1) {
    const id = pool.take();
    seen.push(id);
    pool.release(id);
  }
  const everyDigit = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(seen).toEqual([...everyDigit, ...everyDigit, ...everyDigit]);
});
