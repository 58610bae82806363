import { afterEach, expect, it } from '@jest/globals';
import { QmpAbortError } from '../errors/qmp-abort-error.js';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { ScriptedServer, type Script } from '../../testing/scripted-server.js';
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

it('does not begin when it was given up before', async () => {
  const reason = new Error('changed my mind');
  const attempt = connectSocket(
    { path: '/nonexistent/qmp.sock' },
    { timeout: 1000, signal: AbortSignal.abort(reason) },
  );
  await expect(attempt).rejects.toThrow(QmpAbortError);
  await expect(attempt).rejects.toMatchObject({ cause: reason });
});
