import { getEventListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { closeAfterEach, connectTo, outcomesOf } from '../testing/scripted-client.js';

// What one request or one connection shows. What a server may do wrong stands in the scenarios.

closeAfterEach();

const timestamp = { seconds: 1, microseconds: 2 };

it('keeps the id of a reply that comes too late until then', async () => {
  const ids = new Set<unknown>();
  const client = await connectTo(async (peer) => {
    await peer.negotiate();
    const slow = await peer.receive();
    for (let count = 0; count < 30; count += 1) {
      const request = await peer.receive();
      ids.add(request.id);
      peer.reply(request, count);
    }
    expect(ids.has(slow.id)).toBe(false);
    peer.reply(slow, 'late');
    const last = await peer.receive();
    peer.reply(last, 'last');
  });
  await expect(client.execute('slow', {}, { timeout: 5 })).rejects.toThrow('within 5 ms');
  for (let count = 0; count < 30; count += 1) expect(await client.execute('x')).toBe(count);
  expect(await client.execute('x')).toBe('last');
});

it('gives what was answered before a fault in the same packet', async () => {
  const client = await connectTo(async (peer) => {
    await peer.negotiate();
    const first = await peer.receive();
    const second = await peer.receive();
    const lines = [{ return: 'answered', id: first.id }, [], { return: 'too late', id: second.id }];
    peer.send(lines.map((line) => `${JSON.stringify(line)}\r\n`).join(''));
  });
  const outcomes = await outcomesOf([client.execute('a'), client.execute('b')]);
  expect(outcomes).toEqual(['answered', expect.stringContaining('QmpConnectionError: b: ')]);
});

it('settles all where the server leaves after the reply to its last command', async () => {
  const client = await connectTo(async (peer) => {
    await peer.negotiate();
    const request = await peer.receive();
    peer.say({ event: 'SHUTDOWN', data: { guest: false }, timestamp });
    peer.reply(request, {});
    peer.end();
  });
  const heard: string[] = [];
  client.onAny(({ event }) => void heard.push(event));
  const outcomes = await outcomesOf([client.execute('quit'), client.execute('query-status')]);
  expect(outcomes).toEqual([{}, expect.stringContaining('QmpConnectionError')]);
  expect(heard).toEqual(['SHUTDOWN']);
});

it('leaves no timer and no listener behind', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const client = await connectTo(
    async (peer) => {
      await peer.negotiate();
      for (;;) peer.reply(await peer.receive(), {});
    },
    { signal },
  );
  const before = resources('Timeout');
  for (let count = 0; count < 20; count += 1) {
    await client.execute('x', {}, { signal, timeout: 60_000 });
  }
  expect(resources('Timeout')).toBe(before);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  controller.abort();
  await delay(5);
  expect(await client.execute('x')).toEqual({});
});

it('does not mind limits of connecting once it is connected', async () => {
  const client = await connectTo(
    async (peer) => {
      await peer.negotiate();
      for (;;) peer.reply(await peer.receive(), {});
    },
    { connectTimeout: 60, greetingTimeout: 60 },
  );
  await delay(100);
  expect(await client.execute('x')).toEqual({});
});

/** How many resources of a kind keep the process alive. */
function resources(kind: string): number {
  return process.getActiveResourcesInfo().filter((name) => name === kind).length;
}
