import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SocketAddress } from '../runtime/transport/socket-transport.js';
import { RequestScanner, type ReceivedRequest } from './request-scanner.js';

/** Makes a server forget half a request; never part of UTF-8. */
const RESET = 0xff;

/** What a server of a test does with a connection. */
export type Script = (peer: ScriptedPeer) => Promise<void> | void;

/** What servers say here of their version, where a test does not mind. */
export const greetingOf = (...capabilities: readonly string[]): object => ({
  QMP: {
    version: { qemu: { major: 7, minor: 2, micro: 22 }, package: 'scripted' },
    capabilities,
  },
});

/**
 * A server that does exactly what a test says, faults included, on a real socket: what a real
 * QEMU will not do on demand. A script that fails makes `close` reject.
 */
export class ScriptedServer {
  readonly address: SocketAddress;
  readonly #server: Server;
  readonly #folder: string;
  readonly #running: Promise<void>[] = [];
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server, folder: string, script: Script, address: SocketAddress) {
    this.#server = server;
    this.#folder = folder;
    this.address = address;
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      const run = runScript(script, new ScriptedPeer(socket));
      // Told by `close`; until then nobody looks.
      run.catch(() => undefined);
      this.#running.push(run);
    });
  }

  /** On a Unix socket, or on TCP, where alone a connection can be reset. */
  static async listen(script: Script, network: 'unix' | 'tcp' = 'unix'): Promise<ScriptedServer> {
    const folder = await mkdtemp(join(tmpdir(), 'scripted-'));
    const path = join(folder, 'qmp.sock');
    const server = createServer({ noDelay: true });
    if (network === 'unix') server.listen(path);
    else server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address =
      network === 'unix'
        ? { path }
        : { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
    return new ScriptedServer(server, folder, script, address);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
    await rm(this.#folder, { recursive: true });
    await Promise.all(this.#running);
  }
}

/** The server's end of one connection. */
export class ScriptedPeer {
  readonly #socket: Socket;
  readonly #scanner = new RequestScanner();
  readonly #received: ReceivedRequest[] = [];
  #resets = 0;
  #wake: () => void = () => undefined;
  #isGone = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => {
      this.#resets += chunk.filter((byte) => byte === RESET).length;
      const requests = this.#scanner.push(chunk.filter((byte) => byte !== RESET).toString());
      this.#received.push(...requests.map((text) => JSON.parse(text) as ReceivedRequest));
      this.#wake();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#isGone = true;
      this.#wake();
    });
  }

  /** Sends bytes as they are, in one packet. */
  send(data: string | Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(data);
  }

  /** Sends messages as QEMU writes them, all in one packet. */
  say(...messages: readonly object[]): void {
    this.send(messages.map((message) => `${JSON.stringify(message)}\r\n`).join(''));
  }

  /** Sends bytes one by one, each in a packet of its own. */
  async trickle(data: string): Promise<void> {
    for (const byte of Buffer.from(data)) {
      this.send(Buffer.of(byte));
      await nextTurn();
    }
  }

  /** The next request. Rejects with `PeerGone` where the client goes instead. */
  async receive(): Promise<ReceivedRequest> {
    for (;;) {
      const request = this.#received.shift();
      if (request) return request;
      if (this.#isGone) throw new PeerGone();
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** How often the client asked the server to forget half a request. */
  get resets(): number {
    return this.#resets;
  }

  /** Whether requests came in that were not received yet. */
  get hasMore(): boolean {
    return this.#received.length > 0;
  }

  /** Greets and agrees to what the client wants; returns its `qmp_capabilities`. */
  async negotiate(...capabilities: readonly string[]): Promise<ReceivedRequest> {
    this.say(greetingOf(...capabilities));
    const request = await this.receive();
    this.reply(request, {});
    return request;
  }

  reply({ id }: ReceivedRequest, value: unknown): void {
    this.say({ return: value, id });
  }

  fail({ id }: ReceivedRequest, desc: string, errorClass = 'GenericError'): void {
    this.say({ id, error: { class: errorClass, desc } });
  }

  /** Gives back what `guest-sync-delimited` asks for, behind the byte that nothing else has. */
  delimited({ arguments: given }: ReceivedRequest): void {
    this.send(Buffer.of(RESET));
    this.say({ return: given?.['id'] });
  }

  /** Reads nothing from now on, so that what the client sends piles up. */
  stopReading(): void {
    this.#socket.pause();
  }

  /** Ends the connection in order, after what was sent. */
  end(): void {
    this.#socket.end();
  }

  /** Resets the connection; on TCP only. */
  reset(): void {
    this.#socket.resetAndDestroy();
  }

  /** Resolves when the client has gone. */
  async gone(): Promise<void> {
    try {
      for (;;) await this.receive();
    } catch (error) {
      if (!(error instanceof PeerGone)) throw error;
    }
  }
}

/** The client ended the connection: the usual end of a script. */
export class PeerGone extends Error {
  override name = 'PeerGone';
}

async function runScript(script: Script, peer: ScriptedPeer): Promise<void> {
  try {
    await script(peer);
  } catch (error) {
    if (!(error instanceof PeerGone)) throw error;
  }
}
