import { expect, it } from '@jest/globals';
import {
  closeAfterEach,
  connectAgentTo,
  connectTo,
  outcomesOf,
} from '../testing/scripted-client.js';
import type { ScriptedPeer } from '../testing/scripted-server.js';
import { QmpCommandError } from './errors/qmp-command-error.js';
import { checkBool } from './validation/check-builtin.js';
import { checkObject } from './validation/check-object.js';
import { validator } from './validation/validator.js';

closeAfterEach();

/** Answers each command with what it was sent, and those called `fail` with an error. */
async function echo(peer: ScriptedPeer): Promise<void> {
  await peer.negotiate('oob');
  for (;;) {
    const request = await peer.receive();
    const { id, ...sent } = request;
    if (request.execute === 'fail') peer.fail({ id }, `failed with ${String(id)}`);
    else peer.reply({ id }, sent);
  }
}

it('sees what was called and what came of it, in the order of their being put there', async () => {
  const client = await connectTo(echo);
  const seen: unknown[] = [];
  for (const name of ['outer', 'inner']) {
    client.use(async (call, next) => {
      seen.push([name, call]);
      const result = await next();
      seen.push([name, result]);
      return result;
    });
  }
  const result = { 'exec-oob': 'go', arguments: { fast: true } };
  expect(await client.execute('go', { fast: true }, { oob: true, timeout: 9999 })).toEqual(result);
  const call = { name: 'go', arguments: { fast: true }, options: { oob: true, timeout: 9999 } };
  expect(seen).toEqual([
    ['outer', call],
    ['inner', call],
    ['inner', result],
    ['outer', result],
  ]);
  await client.execute('stop');
  expect(seen[4]).toEqual(['outer', { name: 'stop', arguments: undefined, options: {} }]);
});

it('changes arguments, options and the command itself, checked as those of the caller', async () => {
  const isOn = validator((value, key, run) => {
    return checkObject(value, key, run, (fields) => checkBool(fields['on'], 'on', run));
  }, 'sent');
  const client = await connectTo(echo);
  client.use((call, next) => {
    if (call.name === 'turn') return next({ ...call, arguments: { on: 1 } });
    if (call.name === 'old') return next({ ...call, name: 'new' });
    return next({ ...call, options: { oob: true } });
  });
  const calls = [
    client.execute({ name: 'turn', arguments: isOn }, { on: true }),
    client.execute('old', { a: 1 }),
    client.execute('other'),
  ];
  expect(await outcomesOf(calls)).toEqual([
    'QmpValidationError: turn: /on: expected boolean, received number',
    { execute: 'new', arguments: { a: 1 } },
    { 'exec-oob': 'other' },
  ]);
});

it('tries again with a new request, and answers by itself', async () => {
  const client = await connectTo(echo);
  let tries = 0;
  client.use(async ({ name }, next) => {
    if (name === 'cached') return { from: 'cache' };
    for (;;) {
      try {
        return await next();
      } catch (error) {
        tries += 1;
        if (tries === 3) throw error;
      }
    }
  });
  expect(await client.execute('cached')).toEqual({ from: 'cache' });
  const failed = client.execute('fail');
  await expect(failed).rejects.toThrow(QmpCommandError);
  // The first request was that for the capabilities.
  await expect(failed).rejects.toThrow(/failed with 3$/);
});

it('fails the call with what it throws, in whichever way', async () => {
  const client = await connectTo(echo);
  client.use((call, next) => next().catch(() => 'caught'));
  const stop = client.use(({ name }) => {
    if (name === 'throw') throw new Error('thrown at once');
    return Promise.reject(new Error('rejected'));
  });
  client.use(() => 'not reached');
  expect(await outcomesOf([client.execute('throw'), client.execute('reject')])).toEqual([
    'caught',
    'caught',
  ]);
  stop();
  expect(await client.execute('go')).toBe('not reached');
});

it('is taken away alone, and calls on their way keep it', async () => {
  const client = await connectTo(echo);
  const seen: string[] = [];
  const count = async (
    { name }: { name: string },
    next: () => Promise<unknown>,
  ): Promise<unknown> => {
    const result = await next();
    seen.push(name);
    return result;
  };
  const stops = [client.use(count), client.use(count)];
  const first = client.execute('first');
  stops[0]!();
  await first;
  await client.execute('second');
  stops[0]!();
  await client.execute('third');
  stops[1]!();
  await client.execute('fourth');
  expect(seen).toEqual(['first', 'first', 'second', 'third']);
});

it('stands around the calls of a guest agent too, and the caller is in the stack', async () => {
  const agent = await connectAgentTo(async (peer) => {
    peer.delimited(await peer.receive());
    peer.fail(await peer.receive(), 'no');
  });
  agent.use(async (call, next) => {
    return await next();
  });
  async function whoCalls(): Promise<void> {
    await agent.execute('guest-ping');
  }
  await expect(whoCalls()).rejects.toMatchObject({
    name: 'QmpCommandError',
    stack: expect.stringContaining('whoCalls') as unknown,
  });
});
