import { once } from 'node:events';
import { createConnection } from 'node:net';
import { hostname } from 'node:os';
import { beforeAll, expect, it } from '@jest/globals';
import type { GeneratedFile } from './codegen/generated-file.js';
import { compile } from './compile.js';
import { clientEmitter } from './emitters/client/client-emitter.js';
import { typesEmitter } from './emitters/types/types-emitter.js';
import { validatorsEmitter } from './emitters/validators/validators-emitter.js';
import { generate } from './generate.js';
import { diskHost } from './source/disk-host.js';
import { loadGenerated } from './testing/load-generated.js';
import { describeWithGuestAgent, startGuestAgent } from './testing/real-guest-agent.js';
import { describeWithStorageDaemon, startStorageDaemon } from './testing/real-storage-daemon.js';
import { describeWithShared, sharedPath } from './testing/shared.js';
import { temporaryFolder } from './testing/temporary-folder.js';
import { typeErrors } from './testing/type-check.js';

/** What is generated of a schema, with a program that uses it as users do. */
async function filesOf(schemaPath: string, program: string): Promise<readonly GeneratedFile[]> {
  const { schema } = compile(sharedPath('qemu/7.2', schemaPath), { host: diskHost });
  if (!schema) throw new Error('no schema');
  const { files } = await generate(schema, {
    emitters: [typesEmitter, validatorsEmitter, clientEmitter],
  });
  return [...files, { path: 'program.ts', text: program }];
}

type Tour = (path: string, ...more: readonly unknown[]) => Promise<unknown>;

/** By what a server of network block devices says that it is one. */
async function firstBytes(path: string): Promise<string> {
  const socket = createConnection(path);
  try {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    return chunk.toString('latin1', 0, 8);
  } finally {
    socket.destroy();
  }
}

describeWithShared('the generated client of the guest agent of QEMU 7.2', () => {
  const program = `
    import { connect, GuestExecStatusResultValidator, guestSuspendRam } from './index.js';

    export async function tour(path: string): Promise<unknown> {
      const agent = await connect(path);
      try {
        const name = (await agent.guestGetHostName())['host-name'];
        const version: string = (await agent.guestInfo()).version;
        const now = await agent.execute('guest-get-time');
        const { pid } = await agent.guestExec({
          path: '/bin/sh', arg: ['-c', 'echo said; exit 3'], 'capture-output': true,
        });
        let status = await agent.guestExecStatus({ pid });
        while (!status.exited) status = await agent.guestExecStatus({ pid });
        const { exitcode } = GuestExecStatusResultValidator.parse(status);
        const output = Buffer.from(status['out-data'] ?? '', 'base64').toString();
        const wrong = await agent.guestExecStatus({ pid: 0.5 }).catch(String);
        const asleep: string = await agent.execute(guestSuspendRam).then(() => 'asleep', String);
        return { name, version, late: Number(now) > 1e18, exitcode, output, wrong, asleep };
      } finally {
        await agent.close();
      }
    }
  `;
  let files: readonly GeneratedFile[] = [];
  beforeAll(async () => {
    files = await filesOf('qga/qapi-schema.json', program);
  }, 120_000);

  it('compiles with a program that uses it', () => {
    expect(typeErrors(files)).toEqual([]);
  }, 120_000);

  describeWithGuestAgent('with a real guest agent', () => {
    it('runs a program, and says what is wrong', async () => {
      const { tour } = loadGenerated(files, 'program.ts') as { tour: Tour };
      const agent = await startGuestAgent();
      try {
        expect(await tour(agent.path)).toEqual({
          name: hostname(),
          version: expect.stringMatching(/^\d+\.\d+/),
          late: true,
          exitcode: 3,
          output: 'said\n',
          wrong: expect.stringMatching(/^QmpValidationError: guest-exec-status: \/pid: /),
          asleep: expect.stringMatching(/^QmpCommandError: guest-suspend-ram: /),
        });
      } finally {
        await agent.stop();
      }
    });
  });
});

describeWithShared('the generated client of the storage daemon of QEMU 7.2', () => {
  const program = `
    import { connect } from './index.js';

    export async function tour(
      path: string,
      exportsAt: string,
      firstBytes: (path: string) => Promise<string>,
    ): Promise<unknown> {
      const daemon = await connect(path, { validate: 'all' });
      try {
        await daemon.blockdevAdd({ driver: 'null-co', 'node-name': 'n', size: 4096 });
        const nodes = await daemon.queryNamedBlockNodes({ flat: true });
        const [node] = nodes.filter((each) => each['node-name'] === 'n');
        const jobs = await daemon.queryJobs();
        await daemon.nbdServerStart({ addr: { type: 'unix', data: { path: exportsAt } } });
        await daemon.blockExportAdd({ type: 'nbd', id: 'e', 'node-name': 'n', name: 'disk', writable: false });
        const exported = await daemon.queryBlockExports();
        const greeting = await firstBytes(exportsAt);
        const gone = daemon.waitFor('BLOCK_EXPORT_DELETED', ({ data }) => data.id === 'e', { timeout: 60_000 });
        await daemon.blockExportDel({ id: 'e', mode: 'hard' });
        await gone;
        const left = await daemon.queryBlockExports();
        return { drv: node?.drv, size: node?.image['virtual-size'], jobs, exported, greeting, left };
      } finally {
        await daemon.close();
      }
    }
  `;
  let files: readonly GeneratedFile[] = [];
  beforeAll(async () => {
    files = await filesOf('storage-daemon/qapi/qapi-schema.json', program);
  }, 120_000);

  it('compiles with a program that uses it', () => {
    expect(typeErrors(files)).toEqual([]);
  }, 120_000);

  describeWithStorageDaemon('with a real storage daemon', () => {
    it('adds a node, finds it, and exports it', async () => {
      const { tour } = loadGenerated(files, 'program.ts') as { tour: Tour };
      const daemon = await startStorageDaemon();
      try {
        const exportsAt = `${temporaryFolder()}/nbd`;
        expect(await tour(daemon.path, exportsAt, firstBytes)).toEqual({
          drv: 'null-co',
          size: 4096,
          jobs: [],
          exported: [{ id: 'e', type: 'nbd', 'node-name': 'n', 'shutting-down': false }],
          greeting: 'NBDMAGIC',
          left: [],
        });
      } finally {
        await daemon.stop();
      }
    });
  });
});
