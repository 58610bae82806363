import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { QmpAbortError } from './errors/qmp-abort-error.js';
import { QmpOverflowError } from './errors/qmp-overflow-error.js';
import { EventQueue } from './event-queue.js';
import type { EventStreamOptions } from './event-stream.js';

function openQueue(options?: EventStreamOptions): {
  readonly queue: EventQueue<number>;
  readonly isSubscribed: () => boolean;
} {
  let isSubscribed = false;
  const queue = new EventQueue<number>(() => {
    isSubscribed = true;
    return () => {
      isSubscribed = false;
    };
  }, options);
  return { queue, isSubscribed: () => isSubscribed };
}

/** All that can be read, and how it ends. */
async function drain(queue: EventQueue<number>): Promise<unknown[]> {
  const read: unknown[] = [];
  try {
    for await (const event of queue) read.push(event);
  } catch (error) {
    read.push(error instanceof Error ? error.name : error);
  }
  return read;
}

describe('a stream of events', () => {
  it('keeps what comes before it is read, and waits for what comes later', async () => {
    const { queue } = openQueue();
    queue.push(1);
    queue.push(2);
    const first = [queue.next(), queue.next(), queue.next(), queue.next()];
    queue.push(3);
    queue.push(4);
    expect((await Promise.all(first)).map(({ value }) => value)).toEqual([1, 2, 3, 4]);
  });

  it('subscribes at once, and no longer than it is read', async () => {
    const { queue, isSubscribed } = openQueue();
    expect(isSubscribed()).toBe(true);
    queue.push(1);
    queue.push(2);
    for await (const event of queue) {
      expect(event).toBe(1);
      break;
    }
    expect(isSubscribed()).toBe(false);
    queue.push(3);
    expect(await queue.next()).toEqual({ done: true, value: undefined });
  });

  it('gives what waits before it ends, in order or with an error that is told once', async () => {
    for (const error of [undefined, new TypeError('x')]) {
      const { queue, isSubscribed } = openQueue();
      queue.push(1);
      queue.end(error);
      expect(isSubscribed()).toBe(false);
      expect(await drain(queue)).toEqual(error ? [1, 'TypeError'] : [1]);
      expect(await queue.next()).toEqual({ done: true, value: undefined });
    }
  });

  it('tells all who wait that it ended', async () => {
    const { queue } = openQueue();
    const waiting = Promise.allSettled([queue.next(), queue.next()]);
    queue.end(new TypeError('x'));
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    const other = openQueue().queue;
    const next = other.next();
    await other.return();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('ends with an error where more come than it may hold, behind what it holds', async () => {
    const { queue, isSubscribed } = openQueue({ limit: 2 });
    for (const event of [1, 2, 3, 4]) queue.push(event);
    expect(isSubscribed()).toBe(false);
    expect(await drain(queue)).toEqual([1, 2, 'QmpOverflowError']);
    expect(new QmpOverflowError(2)).toMatchObject({ limit: 2 });
  });

  it('drops the oldest where that is wished for', async () => {
    const { queue } = openQueue({ limit: 2, overflow: 'drop-oldest' });
    for (const event of [1, 2, 3, 4]) queue.push(event);
    queue.end();
    expect(await drain(queue)).toEqual([3, 4]);
  });

  it('holds 1000 unless told otherwise', async () => {
    const { queue } = openQueue();
    for (let event = 0; event <= 1000; event += 1) queue.push(event);
    expect(await drain(queue)).toHaveLength(1001);
  });

  it.each([0, -1, NaN])('cannot hold %d', (limit) => {
    expect(() => openQueue({ limit })).toThrow(RangeError);
  });

  it('is given up by a signal, at once and with the reason', async () => {
    const controller = new AbortController();
    const { queue, isSubscribed } = openQueue({ signal: controller.signal });
    queue.push(1);
    controller.abort('enough');
    expect(isSubscribed()).toBe(false);
    await expect(queue.next()).rejects.toMatchObject({ name: 'QmpAbortError', cause: 'enough' });
    const late = openQueue({ signal: AbortSignal.abort() });
    expect(late.isSubscribed()).toBe(false);
    await expect(late.queue.next()).rejects.toThrow(QmpAbortError);
  });

  it('leaves nothing at a signal that outlives it', async () => {
    let listeners = 0;
    const counted = {
      aborted: false,
      addEventListener: () => (listeners += 1),
      removeEventListener: () => (listeners -= 1),
    } as unknown as AbortSignal;
    const { queue } = openQueue({ signal: counted });
    expect(listeners).toBe(1);
    await queue[Symbol.asyncDispose]();
    await nextTurn();
    expect(listeners).toBe(0);
  });
});
