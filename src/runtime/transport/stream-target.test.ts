import { once } from 'node:events';
import { createConnection } from 'node:net';
import { Duplex, PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { closeAfterEach, outcomesOf, serve } from '../../testing/scripted-client.js';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { QmpClient } from '../qmp-client.js';
import { streamTarget } from './stream-target.js';

closeAfterEach();

const greeting = '{"QMP": {"version": {}, "capabilities": []}}\n';

/** The streams of a client and of a server that answers the negotiation. */
function pair(): { readable: PassThrough; writable: PassThrough } {
  const [readable, writable] = [new PassThrough(), new PassThrough()];
  readable.write(greeting);
  writable.once('data', () => readable.write('{"return": {}, "id": 0}\n'));
  return { readable, writable };
}

describe('a pair of streams', () => {
  it('carries a conversation, and ends when what is read ends', async () => {
    const { readable, writable } = pair();
    const client = await QmpClient.connect(streamTarget({ readable, writable }, 'pipes'));
    writable.once('data', (request: Buffer) => {
      expect(String(request)).toBe('{"execute":"x","id":1}');
      readable.write('{"return": "é", "id": 1}\n');
    });
    expect(await client.execute('x')).toBe('é');
    readable.end();
    expect(String(await client.closed)).toBe('QmpConnectionError: pipes closed the connection');
    expect(writable.destroyed).toBe(true);
  });

  it('keeps what was said, and the end, for who listens later', async () => {
    const [readable, writable] = [new PassThrough(), new PassThrough()];
    readable.end('{"return": "hal');
    const target = streamTarget({ readable, writable });
    const transport = await target.open({ timeout: 1000 });
    await once(readable, 'close');
    await expect(QmpClient.connect({ transport })).rejects.toThrow('in the middle of a message');
  });

  it('may be read as text', async () => {
    const { readable, writable } = pair();
    const client = await QmpClient.connect(
      streamTarget({ readable: readable.setEncoding('utf8'), writable }),
    );
    await client.close();
    expect(await client.closed).toBeUndefined();
  });

  it.each(['readable', 'writable'] as const)('ends when %s breaks', async (side) => {
    const streams = pair();
    const client = await QmpClient.connect(streamTarget(streams));
    const call = outcomesOf([client.execute('x')]);
    streams[side].destroy(new Error('it snapped'));
    expect(await call).toEqual([
      'QmpConnectionError: x: no reply: The connection to a stream broke: it snapped',
    ]);
    expect([streams.readable.destroyed, streams.writable.destroyed]).toEqual([true, true]);
  });

  it('ends when nothing more can be written, but not before what is still said', async () => {
    const { readable, writable } = pair();
    const client = await QmpClient.connect(streamTarget({ readable, writable }));
    const calls = outcomesOf([client.execute('x'), client.execute('y')]);
    await once(writable, 'data');
    writable.destroy();
    await once(writable, 'close');
    readable.write('{"return": "late", "id": 1}\n');
    expect(await calls).toEqual(['late', expect.stringContaining('QmpConnectionError')]);
  });

  it('ends both when it is closed', async () => {
    const streams = pair();
    const client = await QmpClient.connect(streamTarget(streams));
    const begin = performance.now();
    await client.close();
    expect(performance.now() - begin).toBeLessThan(900);
    expect([streams.readable.destroyed, streams.writable.destroyed]).toEqual([true, true]);
  });

  it('that is over already says so', async () => {
    const { readable, writable } = pair();
    readable.destroy();
    await once(readable, 'close');
    const attempt = QmpClient.connect(streamTarget({ readable, writable }));
    await expect(attempt).rejects.toThrow(QmpConnectionError);
    const empty = Readable.from([]).resume();
    await once(empty, 'end');
    const another = QmpClient.connect(streamTarget({ readable: empty, writable: pair().writable }));
    await expect(another).rejects.toThrow(QmpConnectionError);
  });
});

describe('a two-way stream', () => {
  it('may be a socket', async () => {
    const server = await serve((peer) => peer.negotiate().then(() => peer.gone()));
    const socket = createConnection({ ...server.address });
    const client = await QmpClient.connect(streamTarget(socket, 'mine'));
    await client.close();
    expect(socket.destroyed).toBe(true);
  });

  it('may be one of the web', async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const encoder = new TextEncoder();
    const answers = new ReadableStream<Uint8Array>({
      start: async (controller) => {
        controller.enqueue(encoder.encode(greeting));
        await readable.getReader().read();
        controller.enqueue(encoder.encode('{"return": {}, "id": 0}\n'));
      },
    });
    const duplex = Duplex.fromWeb({ readable: answers, writable });
    const client = await QmpClient.connect(streamTarget(duplex));
    await client.close();
  });
});
