import { getEventListeners } from 'node:events';
import { expect, it } from '@jest/globals';
import { closeAfterEach, connectTo, outcomesOf } from '../testing/scripted-client.js';
import { greetingOf, type ScriptedPeer } from '../testing/scripted-server.js';
import { QmpAbortError } from './errors/qmp-abort-error.js';
import { QmpTimeoutError } from './errors/qmp-timeout-error.js';

closeAfterEach();

const timestamp = { seconds: 1, microseconds: 2 };

/** Says what a command is told to, before the reply to it. */
async function sayWhatIsAsked(peer: ScriptedPeer): Promise<void> {
  await peer.negotiate();
  for (;;) {
    const request = await peer.receive();
    const events = (request.arguments?.['say'] ?? []) as readonly string[];
    peer.say(...events.map((event, n) => ({ event, data: { n }, timestamp })));
    peer.reply(request, {});
  }
}

it('gives the next such event, from the call on', async () => {
  const client = await connectTo(sayWhatIsAsked);
  await client.execute('say', { say: ['A'] });
  const a = client.waitFor('A');
  const either = client.waitFor(['B', 'C']);
  await client.execute('say', { say: ['C', 'B', 'A', 'A'] });
  expect(await a).toEqual({ event: 'A', data: { n: 2 }, timestamp });
  expect(await either).toMatchObject({ event: 'C' });
});

it('gives the one that the predicate accepts, and shows it no other name and none after that', async () => {
  const client = await connectTo(sayWhatIsAsked);
  const seen: unknown[] = [];
  const second = client.waitFor('A', ({ event, data }) => {
    seen.push([event, data]);
    return seen.length === 2;
  });
  await client.execute('say', { say: ['A', 'B', 'A', 'A'] });
  expect(await second).toMatchObject({ data: { n: 2 } });
  expect(seen).toEqual([
    ['A', { n: 0 }],
    ['A', { n: 2 }],
  ]);
});

it('shows the predicate all events where no name is given, unknown ones too', async () => {
  const client = await connectTo(sayWhatIsAsked);
  const unknown = client.waitFor(({ event }) => event.startsWith('NEW_'), { timeout: 60_000 });
  await client.execute('say', { say: ['A', 'NEW_EVENT'] });
  expect(await unknown).toMatchObject({ event: 'NEW_EVENT' });
});

it('hears what came before the connection was ready', async () => {
  const client = await connectTo(async (peer) => {
    peer.say(greetingOf(), { event: 'EARLY', timestamp });
    const request = await peer.receive();
    peer.say({ event: 'LATER', timestamp });
    peer.reply(request, {});
  });
  const both = [client.waitFor('EARLY'), client.waitFor('LATER')];
  expect(await Promise.all(both)).toMatchObject([{ event: 'EARLY' }, { event: 'LATER' }]);
});

it('misses nothing of 3,000 events in one packet', async () => {
  const client = await connectTo(sayWhatIsAsked);
  const last = client.waitFor('A', ({ data }) => (data as { n: number }).n === 2999);
  await client.execute('say', { say: Array.from({ length: 3000 }, () => 'A') });
  expect(await last).toMatchObject({ data: { n: 2999 } });
});

it('fails with what the predicate throws, and reports it to nobody else', async () => {
  const problems: Error[] = [];
  const client = await connectTo(sayWhatIsAsked, { onError: (error) => problems.push(error) });
  const wrong = new Error('wrong');
  const failed = client.waitFor('A', () => {
    throw wrong;
  });
  const outcome = expect(failed).rejects.toBe(wrong);
  await client.execute('say', { say: ['A', 'A'] });
  await outcome;
  expect(problems).toEqual([]);
});

it('has limits, and leaves nothing behind', async () => {
  const client = await connectTo(sayWhatIsAsked);
  const controller = new AbortController();
  const { signal } = controller;
  const late = client.waitFor('A', undefined, { timeout: 5, signal });
  await expect(late).rejects.toThrow(new QmpTimeoutError('A: not heard', 5));
  expect(getEventListeners(signal, 'abort')).toEqual([]);

  const aborted = client.waitFor(['A', 'B'], undefined, { signal });
  const reason = new Error('enough');
  const outcome = expect(aborted).rejects.toThrow(/^A or B: given up$/);
  controller.abort(reason);
  await outcome;
  await expect(aborted).rejects.toMatchObject({ name: 'QmpAbortError', cause: reason });
  await expect(client.waitFor('A', undefined, { signal })).rejects.toThrow(QmpAbortError);
  await expect(client.waitFor('A', undefined, { timeout: -1 })).rejects.toThrow(RangeError);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

it('fails on every end of the connection, and after it', async () => {
  const closing = await connectTo(sayWhatIsAsked);
  const waiting = closing.waitFor('A');
  const closed = outcomesOf([waiting]);
  await closing.close();
  expect(await closed).toEqual(['QmpConnectionError: A: not heard: The client was closed']);

  const left = await connectTo(async (peer) => {
    await peer.negotiate();
    await peer.receive();
    peer.end();
  });
  const outcomes = outcomesOf([left.waitFor('A'), left.waitFor(() => true)]);
  await left.execute('quit').catch(() => undefined);
  const gone = expect.stringMatching(
    /^QmpConnectionError: .*: not heard: .* closed the connection$/,
  );
  expect(await outcomes).toEqual([gone, gone]);
  expect(await outcomesOf([left.waitFor('A')])).toEqual([gone]);
});

it('names the caller in the stack of its errors', async () => {
  const client = await connectTo(sayWhatIsAsked);
  async function whoWaits(): Promise<void> {
    await client.waitFor('A', undefined, { timeout: 1 });
  }
  await expect(whoWaits()).rejects.toMatchObject({
    stack: expect.stringContaining('whoWaits') as unknown,
  });
});
