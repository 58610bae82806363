import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWithQemu, startQemu, type RealQemu } from '../../testing/real-qemu.js';
import { outcomesOf } from '../../testing/scripted-client.js';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { QmpClient } from '../qmp-client.js';
import { migrate } from './migrate.js';
import { waitForBlockJob } from './wait-for-block-job.js';
import { waitForJob } from './wait-for-job.js';
import { waitForMigration } from './wait-for-migration.js';

/** Long enough on a busy machine; what is waited for takes milliseconds. */
const timeout = 60_000;
/** Never within that time: what ends sooner was heard by an event. */
const pollInterval = 10 * timeout;
const limits = { timeout, pollInterval };

describeWithQemu('jobs of a real QEMU', () => {
  let qemu: RealQemu;
  let client: QmpClient;

  beforeEach(async () => {
    qemu = await startQemu();
    client = await QmpClient.connect(qemu.path);
    for (const name of ['a', 'b']) {
      const node = { driver: 'null-co', 'node-name': name, size: 65_536, 'read-zeroes': true };
      await client.execute('blockdev-add', node);
    }
  });
  afterEach(async () => {
    await client.close();
    await qemu.stop();
  });

  const mirror = (id: string, more: object = {}) => {
    const mirroring = { 'job-id': id, device: 'a', target: 'b', sync: 'full', ...more };
    return () => client.execute('blockdev-mirror', mirroring);
  };

  it.each([
    ['events', pollInterval],
    ['questions', 20],
  ])('are ready, and end, by %s', async (_, interval) => {
    const watching = { timeout, pollInterval: interval };
    const start = mirror('m', { 'auto-dismiss': false });
    const ready = await waitForJob(client, 'm', { ...watching, start, until: 'ready' });
    expect(ready).toMatchObject({ id: 'm', type: 'mirror', 'total-progress': 65_536 });
    const complete = () => client.execute('job-complete', { id: 'm' });
    const ending = { ...watching, start: complete, dismiss: true };
    expect(await waitForJob(client, 'm', ending)).toMatchObject({ status: 'concluded' });
    expect(await client.execute('query-jobs')).toEqual([]);
  });

  it('may be gone when they have ended', async () => {
    await waitForJob(client, 'm', { ...limits, start: mirror('m'), until: 'ready' });
    const start = () => client.execute('job-complete', { id: 'm' });
    expect(await waitForJob(client, 'm', { ...limits, start })).toMatchObject({ id: 'm' });
    const late = outcomesOf([waitForJob(client, 'm', limits)]);
    expect(await late).toEqual([expect.stringContaining('nobody heard how it ended')]);
  });

  it('are cancelled', async () => {
    await waitForJob(client, 'm', { ...limits, start: mirror('m'), until: 'ready' });
    const start = () => client.execute('block-job-cancel', { device: 'm', force: true });
    const both = [
      waitForJob(client, 'm', { ...limits, start }),
      waitForBlockJob(client, 'm', limits),
    ];
    expect(await outcomesOf(both)).toEqual([
      "QmpJobError: job 'm': cancelled",
      "QmpJobError: job 'm': cancelled",
    ]);
  });

  it('fail, with why', async () => {
    const options = { driver: 'qcow2', file: 'a', size: 65_536 };
    const start = () => client.execute('blockdev-create', { 'job-id': 'c', options });
    const failing = waitForJob(client, 'c', { ...limits, start, dismiss: true });
    await expect(failing).rejects.toMatchObject({ name: 'QmpJobError', job: 'c' });
    await expect(failing).rejects.toThrow(/qcow2/);
    expect(await client.execute('query-jobs')).toEqual([]);
  });

  it('are waited for as in the time of block jobs alone', async () => {
    const ready = { ...limits, start: mirror('m'), until: 'ready' } as const;
    expect(await waitForBlockJob(client, 'm', ready)).toMatchObject({ device: 'm', ready: true });
    const start = () => client.execute('block-job-complete', { device: 'm' });
    expect(await waitForBlockJob(client, 'm', { ...limits, start })).toMatchObject({ device: 'm' });
  });
});

/** The machine is stopped for good a moment after the migration is called completed. */
async function statusAtLast(client: QmpClient): Promise<string> {
  const { status } = (await client.execute('query-status')) as { status: string };
  return status === 'finish-migrate' ? statusAtLast(client) : status;
}

describeWithQemu('migration of a real QEMU', () => {
  const machine = ['-M', 'q35', '-m', '16', '-nodefaults', '-display', 'none'];
  let folder: string;
  let source: RealQemu;
  let client: QmpClient;

  beforeEach(async () => {
    folder = temporaryFolder();
    source = await startQemu(machine);
    client = await QmpClient.connect(source.path);
  });
  afterEach(async () => {
    await client.close();
    await source.stop();
  });

  it('is done when both sides say so', async () => {
    const uri = `unix:${folder}/migration`;
    const target = await startQemu([...machine, '-incoming', uri]);
    const other = await QmpClient.connect(target.path);
    const running = other.waitFor('RESUME', undefined, { timeout });
    // There the capability is not on: asking is all there is.
    const arrived = waitForMigration(other, { timeout, pollInterval: 20 });
    const statuses: (string | undefined)[] = [];
    const done = await migrate(client, uri, {
      ...limits,
      onProgress: ({ status }) => void statuses.push(status),
    });
    expect(done).toMatchObject({ status: 'completed', ram: { remaining: 0 } });
    expect(typeof done.downtime).toBe('number');
    expect(statuses.at(-1)).toBe('completed');
    expect(await arrived).toMatchObject({ status: 'completed' });
    await running;
    expect(await other.execute('query-status')).toMatchObject({ running: true });
    expect(await statusAtLast(client)).toBe('postmigrate');
    await other.close();
    await target.stop();
  });

  it('is done without events too', async () => {
    const options = { events: false, timeout, pollInterval: 20 };
    const done = migrate(client, 'exec:cat >/dev/null', options);
    expect(await done).toMatchObject({ status: 'completed' });
  });

  it('fails, with why', async () => {
    const failing = migrate(client, `unix:${folder}/nobody`, limits);
    await expect(failing).rejects.toMatchObject({ name: 'QmpMigrationError', status: 'failed' });
    await expect(failing).rejects.toThrow(/nobody/);
    const impossible = migrate(client, 'nonsense', limits);
    await expect(impossible).rejects.toMatchObject({ name: 'QmpCommandError', command: 'migrate' });
  });

  it('is cancelled', async () => {
    // So slow that it lasts until it is told to end.
    await client.execute('migrate-set-parameters', { 'max-bandwidth': 1 });
    const active = client.waitFor(
      'MIGRATION',
      ({ data }) => (data as { status: string }).status === 'active',
      { timeout },
    );
    const outcome = outcomesOf([migrate(client, 'exec:cat >/dev/null', limits)]);
    await active;
    await client.execute('migrate_cancel');
    expect(await outcome).toEqual(['QmpMigrationError: The migration is cancelled']);
  });
});
