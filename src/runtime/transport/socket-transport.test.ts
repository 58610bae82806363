import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { QmpAbortError } from '../errors/qmp-abort-error.js';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { QmpTimeoutError } from '../errors/qmp-timeout-error.js';
import { ScriptedServer, type Script } from '../../testing/scripted-server.js';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { connectSocket } from './socket-transport.js';
import type { Transport } from './transport.js';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function open(script: Script, network?: 'unix' | 'tcp'): Promise<Transport> {
  server = await ScriptedServer.listen(script, network);
  return connectSocket(server.address, { timeout: 5000 });
}

/** All that a transport receives until it ends, and how it ended. */
function drain(transport: Transport): Promise<{ text: string; cause: Error | undefined }> {
  return new Promise((resolve) => {
    let text = '';
    transport.listen({
      receive: (chunk) => (text += Buffer.from(chunk).toString()),
      end: (cause) => {
        resolve({ text, cause });
      },
    });
  });
}

it.each(['unix', 'tcp'] as const)(
  'carries bytes over %s until the server ends',
  async (network) => {
    const transport = await open(async (peer) => {
      await peer.receive();
      peer.send('last words');
      peer.end();
    }, network);
    transport.send('{"execute":');
    transport.send(Buffer.from('"x"}'));
    expect(await drain(transport)).toEqual({ text: 'last words', cause: undefined });
  },
);

it('keeps what came, and the end, for who listens later', async () => {
  const transport = await open((peer) => {
    peer.send('early');
    peer.end();
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await drain(transport)).toEqual({ text: 'early', cause: undefined });
});

it('tells the cause of a reset', async () => {
  const transport = await open(async (peer) => {
    await peer.receive();
    peer.reset();
  }, 'tcp');
  transport.send('{}');
  expect(await drain(transport)).toMatchObject({ cause: { code: 'ECONNRESET' } });
});

it('sends what was to be sent before it closes', async () => {
  let got: unknown;
  const transport = await open(async (peer) => {
    got = await peer.receive();
  });
  const end = drain(transport);
  transport.send('{"id":1}');
  transport.close();
  expect(await end).toMatchObject({ cause: undefined });
  expect(got).toEqual({ id: 1 });
  expect(() => {
    transport.send('no more');
  }).not.toThrow();
});

it('says where nobody listens', async () => {
  const attempt = connectSocket({ path: '/nonexistent/qmp.sock' }, { timeout: 1000 });
  await expect(attempt).rejects.toThrow(QmpConnectionError);
  await expect(attempt).rejects.toThrow('Cannot connect to /nonexistent/qmp.sock');
  await expect(attempt).rejects.toMatchObject({ cause: { code: 'ENOENT' } });
});

it('says what was wrong with all addresses of a name', async () => {
  const { port } = (await ScriptedServer.listen(() => undefined, 'tcp').then(async (gone) => {
    await gone.close();
    return gone.address;
  })) as { port: number };
  const attempt = connectSocket({ host: 'localhost', port }, { timeout: 1000 });
  await expect(attempt).rejects.toThrow(
    new RegExp(`^Cannot connect to localhost:${String(port)}: .*ECONNREFUSED`),
  );
});

it('does not begin when it was given up before', async () => {
  const reason = new Error('changed my mind');
  const attempt = connectSocket(
    { path: '/nonexistent/qmp.sock' },
    { timeout: 1000, signal: AbortSignal.abort(reason) },
  );
  await expect(attempt).rejects.toThrow(QmpAbortError);
  await expect(attempt).rejects.toMatchObject({ cause: reason });
});

describe('a server that has no room for one more', () => {
  /** Listens, says so, and accepts nobody for as long as it sleeps. */
  const sleeper = `
    require('node:net').createServer().listen({ path: process.argv[1], backlog: 1 }, () => {
      require('node:fs').writeSync(1, 'listening');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(process.argv[2]));
    });`;

  const withSleeper = async (milliseconds: number, use: (path: string) => Promise<void>) => {
    const path = join(temporaryFolder(), 'socket');
    const server = spawn(process.execPath, ['-e', sleeper, path, String(milliseconds)]);
    try {
      await once(server.stdout, 'data');
      await fill(path);
      await use(path);
    } finally {
      server.kill('SIGKILL');
      await once(server, 'exit');
    }
  };

  /** Connects until the system says that too many wait. */
  const fill = async (path: string): Promise<void> => {
    for (;;) {
      const socket = createConnection({ path });
      try {
        await once(socket, 'connect');
        // It is reset when the server is killed.
        socket.on('error', () => undefined);
      } catch (error) {
        expect(error).toMatchObject({ code: 'EAGAIN' });
        return;
      }
    }
  };

  it('is tried again until it has', async () => {
    await withSleeper(500, async (path) => {
      const transport = await connectSocket({ path }, { timeout: 5000 });
      transport.close();
    });
  });

  it('is given up when the time is over', async () => {
    await withSleeper(60_000, async (path) => {
      const attempt = connectSocket({ path }, { timeout: 100 });
      await expect(attempt).rejects.toThrow(QmpTimeoutError);
    });
  });
});
