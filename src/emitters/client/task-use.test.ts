import { expect, it } from '@jest/globals';
import { compile } from '../../compile.js';
import { generate } from '../../generate.js';
import { diskHost } from '../../source/disk-host.js';
import { describeWithShared, realSchemas } from '../../testing/shared.js';
import { typeErrors } from '../../testing/type-check.js';
import { typesEmitter } from '../types/types-emitter.js';
import { clientEmitter } from './client-emitter.js';

const old = `
  import { migrate, waitForBlockJob, waitForJob, waitForMigration } from 'qapi-typescript/runtime';
  import { connect } from './index.js';
  const client = await connect('/run/vm.sock');
  const start = () => client.blockJobComplete({ device: 'd' });
  const { device } = await waitForBlockJob(client, 'd', { start, until: 'concluded', timeout: 1 });
  const { ram, downtime } = await migrate(client, 'tcp:x:1', { onProgress: () => undefined });
  await waitForMigration(client);
  await waitForMigration(client, { start: () => client.migrate({ uri: 'tcp:x:1' }) });
  // @ts-expect-error -- it has no jobs but block jobs
  await waitForJob(client, 'd');
  console.log(device, ram?.remaining, downtime);
`;

const recent = `
  import { connect as connectAny, migrate, waitForBlockJob, waitForJob } from 'qapi-typescript/runtime';
  import { connect, type Commands, type Events } from './index.js';
  const own = await connect('/run/vm.sock');
  for (const client of [own, await connectAny<Commands, Events>('/x'), await connectAny('/x')]) {
    const { status } = await waitForJob(client, 'd', { until: 'ready', dismiss: true });
    await waitForBlockJob(client, 'd');
    await migrate(client, 'tcp:x:1', { signal: AbortSignal.timeout(1) });
    status.trim();
  }
  await migrate(own, () => own.migrate({ uri: 'tcp:x:1' }));
  const start = () => own.jobComplete({ id: 'd' });
  await waitForJob(own, 'd', { start });
  // @ts-expect-error -- nothing else to wait for
  await waitForJob(own, 'd', { until: 'running' });
`;

describeWithShared('helpers of jobs and migrations take generated clients', () => {
  it.each([
    ['1.7.0', old],
    ['2.5.0', old],
    ['3.1.0', recent],
    ['10.0.13', recent],
  ])(
    'of QEMU %s',
    async (tree, program) => {
      const real = realSchemas().find((one) => one.tree === tree && one.entry === 'qemu');
      const { schema } = compile(real!.path, { host: diskHost });
      const emitters = [typesEmitter, clientEmitter];
      const { files } = await generate(schema!, { emitters, settings: { docs: 'none' } });
      expect(typeErrors([...files, { path: 'program.ts', text: program }])).toEqual([]);
    },
    120_000,
  );
});
