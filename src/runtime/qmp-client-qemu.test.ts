import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { outcomesOf } from '../testing/scripted-client.js';
import { describeWithQemu, startQemu, type RealQemu } from '../testing/real-qemu.js';
import { QmpCommandError } from './errors/qmp-command-error.js';
import { QmpTimeoutError } from './errors/qmp-timeout-error.js';
import type { JsonObject } from './json/json-object.js';
import { QmpClient } from './qmp-client.js';

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

  it('that is killed fails what is in flight', async () => {
    const calls = Array.from({ length: 100 }, () => client.execute('query-qmp-schema'));
    qemu.process.kill('SIGKILL');
    const outcomes = await outcomesOf(calls);
    const failed = outcomes.filter((outcome) => typeof outcome === 'string');
    expect(failed.length).toBeGreaterThan(0);
    for (const outcome of failed) expect(outcome).toContain('QmpConnectionError: query-qmp-schema');
    expect(await client.closed).toBeInstanceOf(Error);
  });
});
