import { expect, it } from '@jest/globals';
import { Backoff } from './backoff.js';

it('doubles up to the bound, and begins anew', () => {
  const backoff = new Backoff({ minDelay: 100, maxDelay: 1000, jitter: 0 });
  expect(backoff.last).toBe(0);
  const delays = Array.from({ length: 6 }, () => backoff.next());
  expect(delays).toEqual([100, 200, 400, 800, 1000, 1000]);
  expect(backoff.last).toBe(1000);
  backoff.reset();
  expect([backoff.last, backoff.next()]).toEqual([0, 100]);
});

it('leaves a part of each delay to chance, and never more than the bound', () => {
  const chances = [0, 0.5, 0.999];
  const backoff = new Backoff({ minDelay: 100, maxDelay: 300, jitter: 0.5 }, () =>
    chances.shift()!,
  );
  expect([backoff.next(), backoff.next(), Math.round(backoff.next())]).toEqual([100, 150, 150]);
});

it('stays within its bounds whatever they are', () => {
  const backoff = new Backoff({ minDelay: 500, maxDelay: 200, jitter: 0 });
  expect([backoff.next(), backoff.next()]).toEqual([200, 200]);
  const none = new Backoff({ minDelay: 0, maxDelay: 1000, jitter: 1 });
  expect([none.next(), none.next()]).toEqual([0, 0]);
});
