import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bundle } from '../../bench/bundle.js';
import { closeAfterEach, serve } from '../testing/scripted-client.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

closeAfterEach();

describe('a process with a connection that shall not keep it alive', () => {
  /** By what it is for. */
  const programs = {
    idle: `const client = await connect({ port, host }, { unref: true });`,
    // A limit of time is a timer.
    waiting: `
      const client = await connect({ port, host }, { unref: true });
      client.execute('never', undefined, { timeout: 60_000 }).catch(() => undefined);`,
    closing: `
      const client = await connect({ port, host }, { unref: true });
      await client.close();
      console.log('closed');`,
    reconnecting: `
      let attempts = 0;
      const client = await keepConnected(QmpClient, { port, host }, {
        unref: true,
        reconnect: {
          minDelay: 20,
          maxDelay: 20,
          onState: ({ kind }) => {
            attempts += kind === 'connecting' ? 1 : 0;
            if (attempts === 2) console.log('again');
          },
        },
      });
      client.execute('quit').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 500));`,
    child: `
      const child = spawn(process.execPath, ['-e', ${JSON.stringify(`
        console.log('{"QMP": {}}');
        process.stdin.on('data', () => console.log('{"return": {}, "id": 0}'));
        process.stdin.on('end', () => process.exit());`)}]);
      const client = await connect(processTarget(child), { unref: true });`,
    kept: `const client = await connect({ port, host });
      setTimeout(() => { console.log('alive'); process.exit(); }, 500).unref();`,
  };
  const runtime = resolve(import.meta.dirname, 'index.ts');
  const imports = `
    import { spawn } from 'node:child_process';
    import { connect, keepConnected, processTarget, QmpClient } from 'qapi-typescript/runtime';
    const [host, port] = ['127.0.0.1', Number(process.argv[2])];`;

  const run = async (name: keyof typeof programs): Promise<string> => {
    let count = 0;
    const server = await serve(async (peer) => {
      count += 1;
      // The second connection of one that reconnects meets silence.
      if (count > 1) return peer.gone();
      await peer.negotiate();
      if ((await peer.receive()).execute === 'quit') peer.end();
      await peer.gone();
    }, 'tcp');
    const { port } = server.address as { port: number };
    const program = { 'program.ts': imports + programs[name] };
    const folder = temporaryFolder({ 'it.mjs': await bundle('esbuild', program, runtime) });
    const args = [join(folder, 'it.mjs'), String(port)];
    return new Promise((settle) => {
      execFile(process.execPath, args, { timeout: 15_000 }, (error, stdout, stderr) => {
        settle(`${stdout}${stderr}${error?.killed === true ? 'did not end' : ''}`);
      });
    });
  };

  it.each([
    ['idle', ''],
    ['waiting', ''],
    ['closing', 'closed\n'],
    ['reconnecting', 'again\n'],
    ['child', ''],
  ] as const)(
    'ends: %s',
    async (name, output) => {
      expect(await run(name)).toBe(output);
    },
    30_000,
  );

  it('does not end where the connection shall', async () => {
    expect(await run('kept')).toBe('alive\n');
  }, 30_000);
});
