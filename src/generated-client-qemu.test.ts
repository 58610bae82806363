import { beforeAll, expect, it } from '@jest/globals';
import type { GeneratedFile } from './codegen/generated-file.js';
import { compile } from './compile.js';
import { clientEmitter } from './emitters/client/client-emitter.js';
import { typesEmitter } from './emitters/types/types-emitter.js';
import { validatorsEmitter } from './emitters/validators/validators-emitter.js';
import { generate } from './generate.js';
import { diskHost } from './source/disk-host.js';
import { loadGenerated } from './testing/load-generated.js';
import { describeWithQemu, startQemu } from './testing/real-qemu.js';
import { describeWithShared, sharedPath } from './testing/shared.js';
import { typeErrors } from './testing/type-check.js';

/** What a user writes: it is compiled against the generated client, and run with a real QEMU. */
const program = `
  import { connect as connectAny } from 'qapi-typescript/runtime';
  import {
    connect,
    cont,
    memsave,
    migratePause,
    queryStatus,
    stop,
    type Client,
    type Commands,
    type Events,
    QueryCommandsResultValidator,
    QueryStatusResultValidator,
    QueryVersionResultValidator,
  } from './index.js';

  function events(client: Client): string[] {
    const seen: string[] = [];
    client.on('STOP', ({ event, timestamp }) => {
      seen.push(timestamp.seconds > 0 ? event : 'no time');
    });
    client.on('RESUME', ({ event }) => {
      seen.push(event);
    });
    return seen;
  }

  /** What a bundler can take apart: the runtime's own client, and commands as values. */
  export async function shortTour(path: string): Promise<object> {
    const client = await connectAny<Commands, Events>(path);
    try {
      const changes = client.events(['STOP', 'RESUME']);
      await client.execute(cont);
      await client.execute(stop);
      const { status } = await client.execute(queryStatus);
      const { value: first } = await changes.next();
      const wrong: string = await client.execute(memsave, { val: 0, size: 0.5, filename: '/x' }).then(
        () => 'accepted',
        String,
      );
      const urgent: string = await client.execute(migratePause, undefined, { oob: true }).then(() => 'paused', String);
      return { status, first: first?.event, wrong, urgent };
    } finally {
      await client.close();
    }
  }

  export async function tour(path: string): Promise<object> {
    const client = await connect(path, { validate: 'all' });
    const seen = events(client);
    try {
      const version = QueryVersionResultValidator.parse(await client.queryVersion());
      const before = QueryStatusResultValidator.parse(await client.queryStatus());
      const commands = QueryCommandsResultValidator.parse(await client.queryCommands());
      await client.cont();
      const running = QueryStatusResultValidator.parse(await client.queryStatus());
      await client.stop();
      const stopped = QueryStatusResultValidator.parse(await client.queryStatus());
      const statuses = [before, running, stopped].map(({ status }) => status);
      return { major: version.qemu.major, names: commands.map(({ name }) => name), statuses, seen };
    } finally {
      await client.close();
    }
  }
`;

describeWithShared('the generated client of QEMU 7.2', () => {
  let files: readonly GeneratedFile[] = [];

  beforeAll(async () => {
    const { schema } = compile(sharedPath('qemu/7.2/qapi/qapi-schema.json'), { host: diskHost });
    if (!schema) throw new Error('no schema');
    const emitters = [typesEmitter, validatorsEmitter, clientEmitter];
    const { files: generated } = await generate(schema, { emitters });
    files = [...generated, { path: 'program.ts', text: program }];
  }, 120_000);

  it('compiles with a program that uses it', () => {
    expect(typeErrors(files)).toEqual([]);
  }, 300_000);

  describeWithQemu('with a real QEMU', () => {
    it('runs commands as values, and sends none with wrong arguments', async () => {
      const { shortTour } = loadGenerated(files, 'program.ts') as {
        shortTour: (path: string) => Promise<unknown>;
      };
      const qemu = await startQemu(['-M', 'none', '-nodefaults', '-display', 'none', '-S']);
      try {
        expect(await shortTour(qemu.path)).toEqual({
          status: 'paused',
          first: 'RESUME',
          wrong: expect.stringMatching(/^QmpValidationError: memsave: \/size: /),
          urgent: expect.stringMatching(/^QmpCommandError: migrate-pause: /),
        });
      } finally {
        await qemu.stop();
      }
    });

    it('runs commands, gets events, and finds every reply valid', async () => {
      const { tour } = loadGenerated(files, 'program.ts') as {
        tour: (path: string) => Promise<{ names: string[] }>;
      };
      const qemu = await startQemu(['-M', 'none', '-nodefaults', '-display', 'none', '-S']);
      try {
        const report = await tour(qemu.path);
        expect(report).toMatchObject({
          major: 7,
          statuses: ['prelaunch', 'running', 'paused'],
          seen: ['RESUME', 'STOP'],
        });
        expect(report.names).toEqual(expect.arrayContaining(['query-status', 'stop', 'cont']));
      } finally {
        await qemu.stop();
      }
    });
  });
});
