import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { outcomesOf } from '../testing/scripted-client.js';
import { describeWithQemu, startQemu, type RealQemu } from '../testing/real-qemu.js';
import { QmpCommandError } from './errors/qmp-command-error.js';
import { QmpTimeoutError } from './errors/qmp-timeout-error.js';
import type { JsonObject } from './json/json-object.js';
import { QmpClient } from './qmp-client.js';

const isThorough = Boolean(process.env['SLOW_TESTS']);
const inARow = isThorough ? 100_000 : 5000;
const kills = isThorough ? 50 : 3;

/** Three bytes a command where there are 100,000, 60 where there are 5,000: an object takes more. */
const TOLERANCE_BYTES = 300_000;

describeWithQemu('a real QEMU', () => {
  let qemu: RealQemu;
  let client: QmpClient;

  beforeEach(async () => {
    qemu = await startQemu();
    client = await QmpClient.connect(qemu.path);
  });
  afterEach(async () => {
    await client.close();
    await qemu.stop();
  });

  it('says which it is', async () => {
    const version = (await client.execute('query-version')) as { qemu: object; package: string };
    expect({ ...version.qemu, package: version.package }).toEqual(client.version);
    expect(client.version.major).toBeGreaterThanOrEqual(5);
    expect(client.greeting.capabilities).toContain('oob');
  });

  it('stops and goes on, and says so', async () => {
    const heard: string[] = [];
    client.on('STOP', ({ event, data, timestamp }) => {
      heard.push(event);
      expect(data).toBeUndefined();
      expect(Math.abs(timestamp.seconds - Date.now() / 1000)).toBeLessThan(60);
    });
    client.once('RESUME', ({ event }) => void heard.push(event));
    await client.execute('stop');
    expect(await client.execute('query-status')).toMatchObject({ running: false });
    await client.execute('cont');
    expect(await client.execute('query-status')).toMatchObject({ running: true });
    expect(heard).toEqual(['STOP', 'RESUME']);
  });

  it('says so to a stream that is made before', async () => {
    const stream = client.events(['STOP', 'RESUME'], { signal: AbortSignal.timeout(10_000) });
    await client.execute('stop');
    await client.execute('cont');
    const heard: string[] = [];
    for await (const { event } of stream) {
      heard.push(event);
      if (event === 'RESUME') break;
    }
    expect(heard).toEqual(['STOP', 'RESUME']);
  });

  it('answers with all there is to know of itself', async () => {
    const schema = (await client.execute('query-qmp-schema')) as unknown[];
    const commands = (await client.execute('query-commands')) as { name: string }[];
    expect(schema.length).toBeGreaterThan(500);
    expect(commands.map(({ name }) => name)).toContain('query-status');
  });

  it('says what is wrong', async () => {
    const failed = client.execute('qom-get', { path: '/nowhere', property: 'x' });
    await expect(failed).rejects.toThrow(QmpCommandError);
    await expect(failed).rejects.toMatchObject({ class: 'DeviceNotFound', command: 'qom-get' });
    await expect(client.execute('no-such-command')).rejects.toMatchObject({
      class: 'CommandNotFound',
    });
  });

  it('takes integers beyond 2^53, and gives them back', async () => {
    for (const bandwidth of [2n ** 53n + 1n, 2n ** 64n - 1n]) {
      await client.execute('migrate-set-parameters', { 'max-postcopy-bandwidth': bandwidth });
      const parameters = (await client.execute('query-migrate-parameters')) as JsonObject;
      expect(parameters['max-postcopy-bandwidth']).toBe(bandwidth);
    }
  });

  it('answers 1,000 commands at once, and one out of band before them', async () => {
    const order: string[] = [];
    const inBand = Array.from({ length: 1000 }, async () => {
      const { running } = (await client.execute('query-status')) as { running: boolean };
      order.push('in-band');
      return running;
    });
    // It fails, for nothing migrates; what counts is when.
    const urgent = client.execute('migrate-pause', {}, { oob: true }).catch((error: unknown) => {
      order.push('out-of-band');
      return error;
    });
    expect(await urgent).toBeInstanceOf(QmpCommandError);
    expect(await Promise.all(inBand)).toEqual(Array.from({ length: 1000 }, () => true));
    expect(order.indexOf('out-of-band')).toBeLessThan(20);
  });

  it('serves one client at a time, and the next one after it', async () => {
    const second = QmpClient.connect(qemu.path, { greetingTimeout: 200 });
    await expect(second).rejects.toThrow(QmpTimeoutError);
    await client.close();
    client = await QmpClient.connect(qemu.path);
    expect(await client.execute('query-status')).toMatchObject({ running: true });
  });

  it('quits: an event, the reply, the end', async () => {
    const heard: unknown[] = [];
    client.on('SHUTDOWN', ({ data }) => void heard.push(data));
    await client.execute('quit');
    expect(heard).toEqual([expect.objectContaining({ guest: false, reason: 'host-qmp-quit' })]);
    expect(await client.closed).toBeInstanceOf(Error);
  });

  it(`answers ${String(inARow)} commands in a row, in as much memory as one`, async () => {
    const run = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) {
        const { running } = (await client.execute('query-status')) as { running: boolean };
        if (!running) throw new Error('not running');
      }
    };
    // Until the engine has compiled what runs so often.
    await run(2000);
    const before = await usedBytes();
    await run(inARow);
    const grown = (await usedBytes()) - before;
    expect(grown).toBeLessThan(TOLERANCE_BYTES);
  }, 600_000);

  it(`that is killed fails what is in flight, ${String(kills)} times`, async () => {
    for (let round = 0; round < kills; round += 1) {
      const victim = await startQemu();
      const doomed = await QmpClient.connect(victim.path);
      const calls = Array.from({ length: 100 }, () => doomed.execute('query-qmp-schema'));
      // Now before the first reply, now between others.
      if (round % 2 === 1) await calls[round % 5];
      victim.process.kill('SIGKILL');
      const outcomes = await outcomesOf(calls);
      const failed = outcomes.filter((outcome) => typeof outcome === 'string');
      expect(failed.length).toBeGreaterThan(0);
      for (const outcome of failed) {
        expect(outcome).toContain('QmpConnectionError: query-qmp-schema: no reply: ');
      }
      const answered = outcomes.filter((outcome) => Array.isArray(outcome));
      expect(answered.length + failed.length).toBe(100);
      // In order: none is answered after one that was not.
      expect(outcomes.slice(0, answered.length)).toEqual(answered);
      expect(await doomed.closed).toBeInstanceOf(Error);
      await victim.stop();
    }
  }, 600_000);
});

/** What is in use when all that can go has gone: the heap, and buffers outside of it. */
async function usedBytes(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 3; round += 1) {
    await nextTurn();
    collect();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
