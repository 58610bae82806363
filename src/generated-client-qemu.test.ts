import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { GeneratedFile } from './codegen/generated-file.js';
import { compile } from './compile.js';
import { clientEmitter } from './emitters/client/client-emitter.js';
import { typesEmitter } from './emitters/types/types-emitter.js';
import { validatorsEmitter } from './emitters/validators/validators-emitter.js';
import { generate } from './generate.js';
import { canBeEmpty } from './model/can-be-empty.js';
import type { Schema } from './model/schema.js';
import { diskHost } from './source/disk-host.js';
import { loadGenerated } from './testing/load-generated.js';
import { describeWithQemu, startQemu, type RealQemu } from './testing/real-qemu.js';
import { describeWithShared, sharedPath } from './testing/shared.js';
import { temporaryFolder } from './testing/temporary-folder.js';
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

/** The same for a machine with a disk and a device: what it says of itself and of what happens. */
const machineProgram = `
  import { loggedTarget, migrate, QmpCommandError, waitForJob, type WireRecord } from 'qapi-typescript/runtime';
  import { Client } from './index.js';

  const limits = { timeout: 60_000, pollInterval: 60_000 };

  /** All queries, with what was on the wire for each. */
  export async function queries(path: string, all: readonly string[]): Promise<unknown[]> {
    const received: WireRecord[] = [];
    const log = (record: WireRecord): void => {
      if (record.direction === 'received') received.push(record);
    };
    const client = await Client.connect(loggedTarget(path, log), { validate: 'all' });
    try {
      const known = new Set((await client.queryCommands()).map(({ name }) => name));
      const reports: unknown[] = [];
      for (const name of all) {
        if (!known.has(name)) continue;
        received.length = 0;
        const outcome: unknown = await (client.execute as (name: string) => Promise<unknown>).call(client, name).then(
          (value: unknown) => ({ value }),
          (error: unknown) =>
            error instanceof QmpCommandError
              ? { error: { class: error.class, desc: error.desc } }
              : { unexpected: String(error) },
        );
        reports.push({ name, outcome, raw: received.map(({ text }) => text) });
      }
      return reports;
    } finally {
      await client.close();
    }
  }

  export async function events(path: string): Promise<readonly string[]> {
    const client = await Client.connect(path, { validate: 'all' });
    const seen: string[] = [];
    client.on('STOP', ({ event, data }) => {
      const none: undefined = data;
      seen.push(event + String(none ?? ''));
    });
    client.on('RESUME', ({ event, timestamp }) => {
      const { seconds, microseconds } = timestamp;
      seen.push(seconds > 1e9 && microseconds < 1e6 ? event : 'no time');
    });
    client.on('DEVICE_DELETED', ({ event, data }) => {
      const { device, path: place }: { device?: string; path: string } = data;
      seen.push([event, device ?? 'inner', place.split('/').at(-1)].join(' '));
    });
    client.on('SHUTDOWN', ({ event, data: { guest, reason } }) => {
      const isGuest: boolean = guest;
      seen.push([event, isGuest, reason].join(' '));
    });
    await client.stop();
    await client.cont();
    await client.deviceAdd({ driver: 'usb-tablet', bus: 'x.0', id: 't' });
    const deleted = client.waitFor('DEVICE_DELETED', ({ data }) => data.device === 't', limits);
    await client.deviceDel({ id: 't' });
    await deleted;
    await client.quit();
    await client.closed;
    return seen;
  }

  export async function mirror(path: string): Promise<unknown> {
    const client = await Client.connect(path, { validate: 'all' });
    const statuses: string[] = [];
    client.on('JOB_STATUS_CHANGE', ({ data: { id, status } }) => {
      if (id === 'copy') statuses.push(status);
    });
    try {
      for (const name of ['a', 'b']) {
        await client.blockdevAdd({ driver: 'null-co', 'node-name': name, size: 65_536, 'read-zeroes': true });
      }
      const start = () => client.blockdevMirror({ 'job-id': 'copy', device: 'a', target: 'b', sync: 'full' });
      const ready = await waitForJob(client, 'copy', { ...limits, start, until: 'ready' });
      const complete = () => client.jobComplete({ id: 'copy' });
      await waitForJob(client, 'copy', { ...limits, start: complete });
      return { progress: ready['current-progress'], left: await client.queryJobs(), statuses };
    } finally {
      await client.close();
    }
  }

  /** The machine is stopped for good a moment after the migration is called completed. */
  async function statusAtLast(client: Client): Promise<string> {
    const { status } = await client.queryStatus();
    return status === 'finish-migrate' ? statusAtLast(client) : status;
  }

  export async function move(from: string, to: string, uri: string): Promise<unknown> {
    const source = await Client.connect(from, { validate: 'all' });
    const target = await Client.connect(to, { validate: 'all' });
    const heard: string[] = [];
    source.on('MIGRATION', ({ data: { status } }) => {
      heard.push(status);
    });
    try {
      const resumed = target.waitFor('RESUME', undefined, limits);
      const { status } = await migrate(source, () => source.migrate({ uri }), limits);
      await resumed;
      const states = [await statusAtLast(source), (await target.queryStatus()).status];
      const { ram } = await source.queryMigrate();
      return { status, heard, states, remaining: ram?.remaining, moved: ram !== undefined && ram.total > 0 };
    } finally {
      await source.close();
      await target.close();
    }
  }
`;

describeWithShared('the generated client of QEMU 7.2', () => {
  let files: readonly GeneratedFile[] = [];
  let queryNames: readonly string[] = [];

  beforeAll(async () => {
    const { schema } = compile(sharedPath('qemu/7.2/qapi/qapi-schema.json'), { host: diskHost });
    if (!schema) throw new Error('no schema');
    const emitters = [typesEmitter, validatorsEmitter, clientEmitter];
    const { files: generated } = await generate(schema, { emitters });
    files = [
      ...generated,
      { path: 'program.ts', text: program },
      { path: 'machine.ts', text: machineProgram },
    ];
    queryNames = namesOfQueries(schema);
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

    describe('that has a machine', () => {
      const machine = ['-M', 'q35', '-m', '16', '-nodefaults', '-display', 'none'];
      const device = ['-device', 'qemu-xhci,id=x'];
      let started: RealQemu[] = [];
      const start = async (...args: readonly string[]): Promise<RealQemu> => {
        const qemu = await startQemu([...machine, ...args]);
        started.push(qemu);
        return qemu;
      };
      afterEach(async () => {
        for (const qemu of started) await qemu.stop();
        started = [];
      });
      let program: MachineProgram;
      beforeAll(() => {
        program = loadGenerated(files, 'machine.ts') as unknown as MachineProgram;
      }, 120_000);

      it('decodes the reply of every query as it was on the wire', async () => {
        const { path } = await start();
        const reports = await program.queries(path, queryNames);
        expect(reports.length).toBeGreaterThan(50);
        for (const { name, outcome, raw } of reports) {
          const replies = raw
            .map((text) => JSON.parse(text) as Reply)
            .filter(({ id }) => id !== undefined);
          expect({ name, replies }).toMatchObject({ replies: [expect.anything()] });
          const [{ return: value, error } = {}] = replies;
          const expected = error === undefined ? { value } : { error };
          expect({ name, ...rounded(outcome) }).toEqual({ name, ...expected });
        }
        const failed = reports.filter(({ outcome }) => 'error' in outcome);
        expect(failed.map(({ name }) => name)).toContain('query-balloon');
        expect(failed.length).toBeLessThan(reports.length / 4);
      });

      it('gets typed events', async () => {
        const { path } = await start(...device);
        expect(await program.events(path)).toEqual([
          'STOP',
          'RESUME',
          'DEVICE_DELETED t t',
          'SHUTDOWN false host-qmp-quit',
        ]);
      });

      it('mirrors a node to the end', async () => {
        const { path } = await start();
        expect(await program.mirror(path)).toEqual({
          progress: 65_536,
          left: [],
          statuses: [
            ...['created', 'running', 'ready'],
            ...['waiting', 'pending', 'concluded', 'null'],
          ],
        });
      });

      it('moves a guest to another QEMU', async () => {
        const uri = `unix:${temporaryFolder()}/migration`;
        const source = await start();
        const target = await start('-incoming', uri);
        expect(await program.move(source.path, target.path, uri)).toEqual({
          status: 'completed',
          heard: ['setup', 'active', 'completed'],
          states: ['postmigrate', 'running'],
          remaining: 0,
          moved: true,
        });
      });
    });
  });
});

interface MachineProgram {
  queries(path: string, names: readonly string[]): Promise<readonly QueryReport[]>;
  events(path: string): Promise<unknown>;
  mirror(path: string): Promise<unknown>;
  move(from: string, to: string, uri: string): Promise<unknown>;
}

interface QueryReport {
  readonly name: string;
  readonly outcome: object;
  readonly raw: readonly string[];
}

interface Reply {
  readonly id?: number;
  readonly return?: unknown;
  readonly error?: unknown;
}

/** The queries that need no arguments, whether a build of QEMU has them or not. */
function namesOfQueries({ definitions }: Schema): readonly string[] {
  return definitions.flatMap((definition) =>
    definition.kind === 'command' &&
    definition.name.startsWith('query-') &&
    (definition.arguments === null || canBeEmpty(definition.arguments))
      ? [definition.name]
      : [],
  );
}

/** As `JSON.parse` has it: integers that no number holds lose their last digits. */
function rounded(value: object): object {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? Number(inner) : inner,
  );
  return JSON.parse(text) as object;
}
