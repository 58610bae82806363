import { once } from 'node:events';
import { createServer as createPlainServer, type AddressInfo, type Server } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import { afterEach, expect, it } from '@jest/globals';
import { describeWithQemu, startQemu, type RealQemu } from '../../testing/real-qemu.js';
import { SocketLink } from '../../testing/mock/socket-link.js';
import { outcomesOf } from '../../testing/scripted-client.js';
import { ScriptedPeer, type Script } from '../../testing/scripted-server.js';
import { describeWithOpenssl, makeCertificates } from '../../testing/tls-certificates.js';
import { QmpAbortError } from '../errors/qmp-abort-error.js';
import { QmpCommandError } from '../errors/qmp-command-error.js';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { QmpTimeoutError } from '../errors/qmp-timeout-error.js';
import { QmpClient } from '../qmp-client.js';
import { tlsTarget } from './tls-target.js';

describeWithOpenssl('TLS', () => {
  const { ca, server, client, folder } = makeCertificates();
  let listening: Server | undefined;
  afterEach(() => {
    listening?.close();
    listening = undefined;
  });

  const portOf = async (opened: Server): Promise<number> => {
    listening = opened;
    opened.listen(0, '127.0.0.1');
    await once(opened, 'listening');
    return (opened.address() as AddressInfo).port;
  };
  const serve = (script: Script, options: TlsOptions = {}): Promise<number> =>
    portOf(
      createServer(
        { ...server, ...options },
        (socket) => void script(new ScriptedPeer(new SocketLink(socket))),
      ),
    );

  it('carries a conversation, and the end of it', async () => {
    const port = await serve(async (peer) => {
      await peer.negotiate();
      peer.reply(await peer.receive(), 'é'.repeat(1_000_000));
      await peer.receive();
      peer.end();
    });
    const over = await QmpClient.connect(tlsTarget({ host: 'localhost', port, ca }));
    expect(await over.execute('x')).toBe('é'.repeat(1_000_000));
    await expect(over.execute('y')).rejects.toThrow(
      `y: no reply: localhost:${String(port)} closed the connection`,
    );
    expect(await over.closed).toBeInstanceOf(QmpConnectionError);
  });

  it('sends what was to be sent before it closes', async () => {
    const received: unknown[] = [];
    const port = await serve(async (peer) => {
      await peer.negotiate();
      for (let count = 0; count < 3; count += 1) received.push((await peer.receive()).execute);
      peer.end();
    });
    const over = await QmpClient.connect(tlsTarget({ host: 'localhost', port, ca }));
    const calls = outcomesOf([over.execute('a')]);
    await new Promise(setImmediate);
    const more = outcomesOf([over.execute('b', { text: 'x'.repeat(100_000) }), over.execute('c')]);
    await over.close();
    expect(received).toEqual(['a', 'b', 'c']);
    for (const outcome of [...(await calls), ...(await more)]) {
      expect(outcome).toContain('The client was closed');
    }
  });

  it('refuses a server whose certificate does not fit', async () => {
    const port = await serve((peer) => peer.gone());
    const attempts = [
      { host: 'localhost', port },
      { host: 'localhost', port, ca, servername: 'elsewhere.example' },
    ].map((options) => QmpClient.connect(tlsTarget(options)));
    expect(await outcomesOf(attempts)).toEqual([
      expect.stringMatching(/^QmpConnectionError: Cannot connect to localhost:\d+: .*certificate/),
      expect.stringContaining('elsewhere.example'),
    ]);
  });

  it('tells that the server refuses the client', async () => {
    const options = { requestCert: true, rejectUnauthorized: true, ca };
    const port = await serve((peer) => peer.negotiate().then(() => peer.gone()), options);
    const known = await QmpClient.connect(tlsTarget({ host: '127.0.0.1', port, ca, ...client }));
    await known.close();
    const unknown = QmpClient.connect(tlsTarget({ host: '127.0.0.1', port, ca }));
    await expect(unknown).rejects.toThrow(QmpConnectionError);
  });

  it('has no end of time for a handshake', async () => {
    const port = await portOf(createPlainServer((socket) => socket.on('error', () => undefined)));
    const target = tlsTarget({ host: '127.0.0.1', port, ca });
    const late = QmpClient.connect(target, { connectTimeout: 50 });
    await expect(late).rejects.toThrow(QmpTimeoutError);
    const signal = AbortSignal.timeout(50);
    await expect(QmpClient.connect(target, { signal })).rejects.toThrow(QmpAbortError);
  });

  it('says where a server knows no TLS', async () => {
    const port = await portOf(createPlainServer((socket) => socket.end('{"QMP": {}}\r\n')));
    const attempt = QmpClient.connect(tlsTarget({ host: '127.0.0.1', port, ca }));
    await expect(attempt).rejects.toThrow(/Cannot connect to 127\.0\.0\.1:/);
  });

  describeWithQemu('a real QEMU behind TLS', () => {
    let qemu: RealQemu | undefined;
    afterEach(async () => {
      await qemu?.stop();
    });

    /** QEMU takes any free port; its other monitor tells which. */
    const portOfQemu = async (path: string): Promise<number> => {
      const plain = await QmpClient.connect(path);
      const devices = (await plain.execute('query-chardev')) as {
        readonly label: string;
        readonly filename: string;
      }[];
      await plain.close();
      const { filename = '' } = devices.find(({ label }) => label === 'secured') ?? {};
      return Number(/127\.0\.0\.1:(\d+)/.exec(filename)?.[1]);
    };

    it('serves whom it knows, and nobody else', async () => {
      const credentials = `tls-creds-x509,id=tls0,dir=${folder},endpoint=server,verify-peer=yes`;
      const socket = 'socket,id=secured,host=127.0.0.1,port=0,server=on,wait=off,tls-creds=tls0';
      qemu = await startQemu([
        ...['-M', 'none', '-nodefaults', '-display', 'none', '-object', credentials],
        ...['-chardev', socket, '-mon', 'chardev=secured,mode=control'],
      ]);
      const port = await portOfQemu(qemu.path);
      const options = { host: 'localhost', port, ca, ...client, family: 4 };
      const known = await QmpClient.connect(tlsTarget(options));
      expect(await known.execute('query-status')).toMatchObject({ running: true });
      expect(await known.execute('query-qmp-schema')).toBeInstanceOf(Array);
      const many = Array.from({ length: 300 }, () => known.execute('query-name'));
      expect(await Promise.all(many)).toEqual(many.map(() => ({})));
      const long = known.execute('qom-get', { path: `/${'x'.repeat(100_000)}`, property: 'x' });
      await expect(long).rejects.toThrow(QmpCommandError);
      await known.close();
      const unknown = QmpClient.connect(tlsTarget({ host: '127.0.0.1', port, ca }));
      await expect(unknown).rejects.toThrow(QmpConnectionError);
      const again = await QmpClient.connect(tlsTarget(options));
      await again.close();
    });
  });
});
