import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { describeWithGuestAgent } from '../../testing/real-guest-agent.js';
import { describeWithQemu } from '../../testing/real-qemu.js';
import { outcomesOf } from '../../testing/scripted-client.js';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { GuestAgentClient } from '../guest-agent-client.js';
import { QmpClient } from '../qmp-client.js';
import { processTarget } from '../transport/process-target.js';
import type { ConnectionState } from './connection-state.js';
import { keepAgentConnected } from './keep-agent-connected.js';
import { keepConnected } from './keep-connected.js';

const MACHINE = ['-M', 'none', '-nodefaults', '-display', 'none'];

const running: ChildProcess[] = [];
const clients: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
  for (const child of running.splice(0)) await kill(child);
});

function start(program: string, args: readonly string[]): ChildProcess {
  const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], env });
  running.push(child);
  return child;
}

/** Does something and waits until a client has noticed that its connection is lost. */
class Losses {
  #noticed: () => void = () => undefined;

  readonly onState = ({ kind }: ConnectionState): void => {
    if (kind === 'waiting') this.#noticed();
  };

  async after(action: () => Promise<unknown>): Promise<void> {
    const noticed = new Promise<void>((resolve) => {
      this.#noticed = resolve;
    });
    await action();
    await noticed;
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describeWithQemu('a QEMU that is killed and started again', () => {
  it('is connected to again, with what was subscribed to, and asked for what was missed', async () => {
    const path = join(temporaryFolder(), 'qmp.sock');
    const startQemu = (): ChildProcess =>
      start('qemu-system-x86_64', [...MACHINE, '-S', '-qmp', `unix:${path},server=on,wait=on`]);
    const order: string[] = [];
    let qemu = startQemu();
    const client = await keepConnected(QmpClient, path, {
      reconnect: {
        retryFirst: true,
        minDelay: 10,
        maxDelay: 100,
        resynchronise: async (now) => {
          const { status } = (await now.execute('query-status')) as { status: string };
          order.push(`resynchronised: ${status}`);
        },
      },
    });
    clients.push(client);
    client.on('RESUME', () => void order.push('RESUME'));
    const events = client.events('RESUME');
    for (let round = 1; round <= 3; round += 1) {
      await client.execute('cont');
      expect(await events.next()).toMatchObject({ value: { event: 'RESUME' } });
      const calls = Array.from({ length: 50 }, () => client.execute('query-qmp-schema'));
      const outcomes = outcomesOf(calls);
      await kill(qemu);
      expect((await outcomes).at(-1)).toMatch(/^QmpConnectionError/);
      qemu = startQemu();
    }
    // Paused: none of the earlier commands was sent to this one.
    expect(await client.execute('query-status')).toMatchObject({ status: 'prelaunch' });
    expect(client.version.major).toBeGreaterThanOrEqual(5);
    const once = ['RESUME', 'resynchronised: prelaunch'];
    expect(order).toEqual([...once, ...once, ...once]);
  }, 60_000);

  it('is started by the connection itself where it may', async () => {
    const target = processTarget(() => start('qemu-system-x86_64', [...MACHINE, '-qmp', 'stdio']));
    const losses = new Losses();
    const { onState } = losses;
    const client = await keepConnected(QmpClient, target, { reconnect: { minDelay: 1, onState } });
    clients.push(client);
    await losses.after(() => client.execute('quit'));
    expect(await client.execute('query-status')).toMatchObject({ running: true });
    await losses.after(() => kill(running.at(-1)!));
    expect(await client.execute('query-status')).toMatchObject({ running: true });
    await client.close();
    expect(running).toHaveLength(3);
    for (const child of running) expect(child.exitCode ?? child.signalCode).not.toBeNull();
  }, 60_000);
});

describeWithGuestAgent('a guest agent that is killed and started again', () => {
  it('is connected to again', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'qga.sock');
    const startAgent = (): ChildProcess =>
      start('qemu-ga', ['-m', 'unix-listen', '-p', path, '-f', join(folder, 'pid'), '-t', folder]);
    const first = startAgent();
    const asked: unknown[] = [];
    const losses = new Losses();
    const client = await keepAgentConnected(GuestAgentClient, path, {
      reconnect: {
        onState: losses.onState,
        retryFirst: true,
        minDelay: 10,
        maxDelay: 100,
        resynchronise: async (now) => void asked.push(await now.execute('guest-ping')),
      },
    });
    clients.push(client);
    expect(await client.execute('guest-ping')).toEqual({});
    await losses.after(() => kill(first));
    startAgent();
    expect(await client.execute('guest-get-host-name')).toHaveProperty('host-name');
    expect(asked).toEqual([{}]);
  }, 60_000);
});
