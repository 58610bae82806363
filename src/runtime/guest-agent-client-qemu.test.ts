import { createConnection } from 'node:net';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWithGuestAgent, startGuestAgent } from '../testing/real-guest-agent.js';
import type { RealProcess } from '../testing/real-process.js';
import { outcomesOf } from '../testing/scripted-client.js';
import type { CommandOf } from './command-of.js';
import { QmpTimeoutError } from './errors/qmp-timeout-error.js';
import { GuestAgentClient } from './guest-agent-client.js';

describeWithGuestAgent('a real guest agent', () => {
  let process: RealProcess;

  beforeEach(async () => {
    process = await startGuestAgent();
  });
  afterEach(async () => {
    await process.stop();
  });

  const withAgent = async (use: (agent: GuestAgentClient) => Promise<void>): Promise<void> => {
    const agent = await GuestAgentClient.connect(process.path);
    try {
      await use(agent);
    } finally {
      await agent.close();
    }
  };

  it('answers, in order, and says what is wrong', async () => {
    await withAgent(async (agent) => {
      expect(await agent.execute('guest-get-host-name')).toEqual({ 'host-name': hostname() });
      const calls = [
        agent.execute('guest-ping'),
        agent.execute('guest-no-such'),
        agent.execute('guest-sync', { id: 2n ** 62n }),
      ];
      expect(await outcomesOf(calls)).toEqual([
        {},
        expect.stringContaining('QmpCommandError: guest-no-such'),
        2n ** 62n,
      ]);
    });
  });

  it('tells that a command without an answer failed', async () => {
    const suspend: CommandOf = { name: 'guest-suspend-ram', successResponse: false };
    await withAgent(async (agent) => {
      // It is disabled here, so it fails; nothing says what it does where it does not.
      await expect(agent.execute(suspend)).rejects.toMatchObject({ name: 'QmpCommandError' });
      expect(await agent.execute('guest-ping')).toEqual({});
    });
  });

  it('goes on after a command without an answer that succeeded', async () => {
    // Taken for such a one: its answer comes before that to the synchronisation, and is dropped.
    const ping: CommandOf = { name: 'guest-ping', successResponse: false };
    await withAgent(async (agent) => {
      expect(await agent.execute(ping)).toBeUndefined();
      expect(await agent.execute('guest-get-host-name')).toHaveProperty('host-name');
    });
  });

  it('is synchronised with after a command that took too long', async () => {
    const once: object = { path: '/bin/sh', arg: ['-c', 'echo out'], 'capture-output': true };
    await withAgent(async (agent) => {
      process.process.kill('SIGSTOP');
      const slow = agent.execute('guest-get-fsinfo', undefined, { timeout: 20 });
      const started = agent.execute('guest-exec', { ...once });
      await expect(slow).rejects.toThrow(QmpTimeoutError);
      process.process.kill('SIGCONT');
      expect(await started).toEqual({ pid: expect.any(Number) });
    });
  });

  it('serves the next client, whatever the one before left behind', async () => {
    const rude = createConnection(process.path);
    await once(rude, 'connect');
    // The agent itself ends where it cannot write its answer, so this one is taken.
    rude.write('{"execute": "guest-info"}');
    for (let got = ''; !got.includes('\n');) got += String((await once(rude, 'data'))[0]);
    rude.end('{"execute": "guest-');
    await once(rude, 'finish');
    await withAgent(async (agent) => {
      expect(await agent.execute('guest-ping')).toEqual({});
    });
  });

  it('is silent to a second client', async () => {
    await withAgent(async () => {
      const second = GuestAgentClient.connect(process.path, { syncTimeout: 100 });
      await expect(second).rejects.toThrow(QmpTimeoutError);
    });
  });
});
