import { expect, it } from '@jest/globals';
import { EventHub } from './event-hub.js';
import type { QmpEvent } from './qmp-event.js';

const eventOf = (event: string): QmpEvent => ({
  event,
  data: undefined,
  timestamp: { seconds: 1, microseconds: 2 },
});

function openHub(): { hub: EventHub; problems: unknown[] } {
  const problems: unknown[] = [];
  const hub = new EventHub((problem) => problems.push(problem));
  hub.release();
  return { hub, problems };
}

it.each(['STOP', 'error', 'close', '__proto__', 'constructor'])('delivers %s by name', (name) => {
  const { hub, problems } = openHub();
  const heard: string[] = [];
  hub.subscribe([name], ({ event }) => void heard.push(event));
  hub.publish(eventOf(name));
  hub.publish(eventOf('OTHER'));
  expect(heard).toEqual([name]);
  expect(problems).toEqual([]);
});

it('keeps events until it is released, and their order', () => {
  const hub = new EventHub(() => undefined);
  const heard: string[] = [];
  hub.publish(eventOf('A'));
  hub.publish(eventOf('B'));
  hub.subscribe(undefined, ({ event }) => void heard.push(event));
  expect(heard).toEqual([]);
  hub.release();
  hub.publish(eventOf('C'));
  expect(heard).toEqual(['A', 'B', 'C']);
});

it('calls a listener for one time once, and another of the same function still', () => {
  const { hub } = openHub();
  let calls = 0;
  const listener = (): void => void (calls += 1);
  hub.subscribe(['A'], listener);
  hub.subscribe(['A'], listener, { once: true });
  hub.publish(eventOf('A'));
  expect(calls).toBe(2);
  hub.publish(eventOf('A'));
  expect(calls).toBe(3);
  hub.off('A', listener);
  hub.publish(eventOf('A'));
  expect(calls).toBe(3);
});

it('ends one subscription at a time, and does not mind one that is none', () => {
  const { hub } = openHub();
  let calls = 0;
  const listener = (): void => void (calls += 1);
  const stop = hub.subscribe(undefined, listener);
  hub.subscribe(undefined, listener);
  stop();
  stop();
  hub.off('A', listener);
  hub.publish(eventOf('A'));
  expect(calls).toBe(1);
});

it('lets listeners come and go while it delivers', () => {
  const { hub } = openHub();
  const heard: string[] = [];
  const second = (): void => void heard.push('second');
  hub.subscribe(
    ['A'],
    () => {
      heard.push('first');
      hub.off('A', second);
      hub.subscribe(['A'], () => void heard.push('third'), { once: true });
    },
    { once: true },
  );
  hub.subscribe(['A'], second);
  hub.publish(eventOf('A'));
  expect(heard).toEqual(['first', 'second']);
  hub.publish(eventOf('A'));
  expect(heard).toEqual(['first', 'second', 'third']);
});

it('reports what listeners throw or reject with, and goes on', async () => {
  const { hub, problems } = openHub();
  const thrown = new Error('thrown');
  const rejected = new Error('rejected');
  let calls = 0;
  hub.subscribe(['A'], () => {
    throw thrown;
  });
  hub.subscribe(['A'], () => Promise.reject(rejected));
  hub.subscribe(['A'], () => void (calls += 1));
  hub.publish(eventOf('A'));
  await Promise.resolve();
  expect(calls).toBe(1);
  expect(problems).toEqual([thrown, rejected]);
});
