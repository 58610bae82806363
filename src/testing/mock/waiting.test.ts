import { getEventListeners } from 'node:events';
import { expect, it } from '@jest/globals';
import { Waiting } from './waiting.js';

const late = (): string => 'nothing came';

it('resolves to what is found, now or after a change', async () => {
  const waiting = new Waiting();
  let value: number | undefined = 1;
  expect(await waiting.wait(() => value, late, {})).toBe(1);
  value = undefined;
  const later = waiting.wait(() => value, late, {});
  waiting.look();
  value = 2;
  waiting.look();
  value = 3;
  waiting.look();
  expect(await later).toBe(2);
});

it('leaves nothing at a signal, however it ends', async () => {
  const waiting = new Waiting();
  const controller = new AbortController();
  const { signal } = controller;
  await waiting.wait(() => 1, late, { signal });
  await expect(waiting.wait(() => undefined, late, { signal, timeout: 1 })).rejects.toThrow(
    'nothing came within 1 ms',
  );
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  const given = waiting.wait(() => undefined, late, { signal });
  controller.abort('enough');
  await expect(given).rejects.toMatchObject({ message: 'nothing came: given up', cause: 'enough' });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  expect(() => waiting.wait(() => 1, late, { timeout: -1 })).toThrow(RangeError);
});

it('ends all of it when it is closed, delays too', async () => {
  const waiting = new Waiting();
  await waiting.delay(1);
  const all: Promise<unknown>[] = [
    waiting.delay(1_000_000),
    waiting.wait(() => undefined, late, {}),
  ];
  const cause = new Error('closed');
  waiting.close(cause);
  all.push(
    waiting.delay(0),
    waiting.wait(() => 1, late, {}),
  );
  for (const each of all) await expect(each).rejects.toMatchObject({ cause });
});
