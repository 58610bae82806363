import { describe, expect, it } from '@jest/globals';
import { closeAfterEach, connectAgentTo, outcomesOf, serve } from '../testing/scripted-client.js';
import type { ScriptedPeer } from '../testing/scripted-server.js';
import type { CommandOf } from './command-of.js';
import { QmpAbortError } from './errors/qmp-abort-error.js';
import { QmpConnectionError } from './errors/qmp-connection-error.js';
import { QmpTimeoutError } from './errors/qmp-timeout-error.js';
import { GuestAgentClient } from './guest-agent-client.js';

closeAfterEach();

const badJson = { error: { class: 'GenericError', desc: 'JSON parse error, stray character' } };
const shutdown: CommandOf = { name: 'guest-shutdown', successResponse: false };

/** What an agent of 3.1 or later does with a reset and the request to synchronise. */
async function synchronise(peer: ScriptedPeer, ...stale: readonly object[]): Promise<void> {
  const request = await peer.receive();
  expect(request).toEqual({
    execute: 'guest-sync-delimited',
    arguments: { id: expect.any(Number) },
  });
  peer.say(...stale, badJson);
  peer.delimited(request);
}

/** Answers each command with its name, and each request to synchronise as it should be. */
async function echo(peer: ScriptedPeer): Promise<void> {
  for (;;) {
    const request = await peer.receive();
    if (request.execute === 'guest-sync-delimited') peer.delimited(request);
    else peer.say({ return: request.execute });
  }
}

describe('connecting', () => {
  it('synchronises, after a reset, and sends no id', async () => {
    const agent = await connectAgentTo(async (peer) => {
      await synchronise(peer);
      expect(peer.resets).toBe(1);
      expect(await peer.receive()).toEqual({ execute: 'guest-info' });
      peer.say({ return: { version: '7.2.22' } });
    });
    expect(await agent.execute('guest-info')).toEqual({ version: '7.2.22' });
  });

  it('discards what the agent says to others: whole lines, half of one, another number', async () => {
    const agent = await connectAgentTo(async (peer) => {
      const request = await peer.receive();
      peer.say({ return: 'stale' }, { error: { class: 'GenericError', desc: 'stale' } });
      peer.send('no JSON at all\n\n{"return": 17}\n{"return": "hal');
      peer.delimited({ arguments: { id: 1 } });
      // The right number, and yet the end of something else: no delimiter stands before it.
      peer.say({ return: request.arguments!['id'] });
      peer.send('{"return": [1, 2');
      peer.delimited(request);
      await echo(peer);
    });
    expect(await agent.execute('guest-ping')).toBe('guest-ping');
  });

  it('does with an agent that knows no delimiter', async () => {
    const agent = await connectAgentTo(async (peer) => {
      await peer.receive();
      peer.say({ error: { class: 'CommandNotFound', desc: 'The command is not found' } });
      const request = await peer.receive();
      expect(request.execute).toBe('guest-sync');
      peer.say({ return: 'stale' }, { return: request.arguments!['id'] });
      await echo(peer);
    });
    expect(await agent.execute('guest-ping')).toBe('guest-ping');
  });

  it('gives up an agent that says nothing', async () => {
    const server = await serve((peer) => peer.gone());
    const connecting = GuestAgentClient.connect(server.address, { syncTimeout: 20 });
    await expect(connecting).rejects.toThrow(QmpTimeoutError);
    await expect(connecting).rejects.toThrow(/did not answer .* within 20 ms/);
  });

  it('gives up when told to', async () => {
    const controller = new AbortController();
    const server = await serve(async (peer) => {
      await peer.receive();
      controller.abort();
      await peer.gone();
    });
    const { signal } = controller;
    const connecting = GuestAgentClient.connect(server.address, { signal });
    await expect(connecting).rejects.toThrow(QmpAbortError);
  });

  it('says that the agent has gone', async () => {
    const server = await serve((peer) => {
      peer.end();
    });
    const connecting = GuestAgentClient.connect(server.address);
    await expect(connecting).rejects.toThrow(QmpConnectionError);
  });
});

describe('commands', () => {
  it('go one by one, in order', async () => {
    const agent = await connectAgentTo(async (peer) => {
      await synchronise(peer);
      for (;;) {
        const { execute } = await peer.receive();
        await new Promise(setImmediate);
        expect(peer.hasMore).toBe(false);
        if (execute === 'b') peer.say({ error: { class: 'GenericError', desc: 'no' } });
        else peer.say({ return: execute });
      }
    });
    const calls = ['a', 'b', 'c'].map((name) => agent.execute(name));
    expect(await outcomesOf(calls)).toEqual(['a', 'QmpCommandError: b: no', 'c']);
  });

  it('do not get the late reply to one that was given up', async () => {
    const agent = await connectAgentTo(async (peer) => {
      await synchronise(peer);
      await peer.receive();
      // The agent is busy with it, and says so late.
      await synchronise(peer, { return: 'late' });
      expect(peer.resets).toBe(2);
      await echo(peer);
    });
    const slow = agent.execute('slow', undefined, { timeout: 20 });
    const next = agent.execute('next');
    await expect(slow).rejects.toThrow(QmpTimeoutError);
    expect(await next).toBe('next');
    expect(await agent.execute('more')).toBe('more');
  });

  it('are asked for again when the agent was away for a while', async () => {
    const agent = await connectAgentTo(async (peer) => {
      await synchronise(peer);
      // Neither the command nor the synchronisation after it is answered: the guest restarts.
      await peer.receive();
      await peer.receive();
      await echo(peer);
    });
    const options = { timeout: 20 };
    await expect(agent.execute('lost', undefined, options)).rejects.toThrow(QmpTimeoutError);
    await expect(agent.execute('too', undefined, options)).rejects.toThrow(QmpTimeoutError);
    expect(await agent.execute('back')).toBe('back');
  });

  it('that are given up in the queue are never sent', async () => {
    const controller = new AbortController();
    const agent = await connectAgentTo(async (peer) => {
      await synchronise(peer);
      await peer.receive();
      controller.abort();
      peer.say({ return: 'first' });
      expect(await peer.receive()).toEqual({ execute: 'third' });
      peer.say({ return: 'third' });
    });
    const { signal } = controller;
    const calls = [agent.execute('first'), agent.execute('second', {}, { signal })];
    expect(await outcomesOf([...calls, agent.execute('third')])).toEqual([
      'first',
      'QmpAbortError: second: given up',
      'third',
    ]);
  });

  it('fail when the connection ends, and when the client is closed', async () => {
    const agent = await connectAgentTo(async (peer) => {
      await synchronise(peer);
      await peer.gone();
    });
    const calls = [agent.execute('a'), agent.execute('b'), agent.execute(shutdown)];
    const outcomes = outcomesOf(calls);
    await agent.close();
    for (const outcome of await outcomes) expect(outcome).toMatch(/^QmpConnectionError/);
    expect(await agent.closed).toBeUndefined();
  });

  it('end the connection where the agent answers what is no message', async () => {
    const agent = await connectAgentTo(async (peer) => {
      await synchronise(peer);
      await peer.receive();
      peer.send('Kernel panic\n');
    });
    await expect(agent.execute('a')).rejects.toThrow(/no JSON: Kernel panic/);
  });

  it('report what nobody asked for', async () => {
    const problems: Error[] = [];
    const agent = await connectAgentTo(
      async (peer) => {
        await synchronise(peer);
        peer.say({ return: 'stray' });
        await echo(peer);
      },
      { onError: (problem) => problems.push(problem) },
    );
    while (problems.length === 0) await new Promise(setImmediate);
    expect(String(problems[0])).toMatch(/nobody asked for/);
    expect(await agent.execute('next')).toBe('next');
  });
});

describe('commands that say nothing on success', () => {
  it('succeed when the agent goes on without a word of them', async () => {
    const agent = await connectAgentTo(async (peer) => {
      await synchronise(peer);
      expect(await peer.receive()).toEqual({ execute: 'guest-shutdown' });
      peer.delimited(await peer.receive());
      // No reset, which would be answered by an error.
      expect(peer.resets).toBe(1);
      await echo(peer);
    });
    expect(await agent.execute(shutdown)).toBeUndefined();
    expect(await agent.execute('next')).toBe('next');
  });

  it('fail when the agent says so', async () => {
    const agent = await connectAgentTo(async (peer) => {
      await synchronise(peer);
      await peer.receive();
      peer.say({ error: { class: 'GenericError', desc: 'not now' } });
      peer.delimited(await peer.receive());
      await echo(peer);
    });
    const calls = [agent.execute(shutdown), agent.execute('next')];
    expect(await outcomesOf(calls)).toEqual(['QmpCommandError: guest-shutdown: not now', 'next']);
  });

  it('succeed when the connection ends then: the guest is gone', async () => {
    const agent = await connectAgentTo(async (peer) => {
      await synchronise(peer);
      await peer.receive();
      await peer.receive();
      peer.end();
    });
    const calls = [agent.execute(shutdown), agent.execute('next')];
    expect(await outcomesOf(calls)).toEqual([
      undefined,
      expect.stringContaining('QmpConnectionError: next'),
    ]);
  });

  it('can be given up', async () => {
    const agent = await connectAgentTo(async (peer) => {
      await synchronise(peer);
      await peer.receive();
      await peer.receive();
      await synchronise(peer);
      await echo(peer);
    });
    const call = agent.execute(shutdown, undefined, { timeout: 20 });
    await expect(call).rejects.toThrow(QmpTimeoutError);
    expect(await agent.execute('next')).toBe('next');
  });
});
