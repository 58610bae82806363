import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SocketAddress } from '../runtime/transport/socket-transport.js';
import { listen, type Listening } from './mock/listening.js';
import { PeerGone, ServerPeer } from './mock/server-peer.js';

/** Begins what guest agents send after they were told to forget half a request. */
const DELIMITER = 0xff;

/** A command as a client sent it. */
export interface ReceivedRequest {
  readonly execute?: string;
  readonly 'exec-oob'?: string;
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly id?: unknown;
}

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
 * QEMU will not do on demand. Beside it, a mock server (`mock/`) answers by itself. A script that
 * fails makes `close` reject.
 */
export class ScriptedServer {
  readonly address: SocketAddress;
  readonly #listening: Listening;
  readonly #running: Promise<void>[];

  private constructor(listening: Listening, address: SocketAddress, running: Promise<void>[]) {
    this.#listening = listening;
    this.address = address;
    this.#running = running;
  }

  /** On a Unix socket, or on TCP, where alone a connection can be reset. */
  static async listen(script: Script, network: 'unix' | 'tcp' = 'unix'): Promise<ScriptedServer> {
    const running: Promise<void>[] = [];
    const listening = await listen(network, (link) => {
      const run = runScript(script, new ScriptedPeer(link));
      // Told by `close`; until then nobody looks.
      run.catch(() => undefined);
      running.push(run);
    });
    return new ScriptedServer(listening, listening.address!, running);
  }

  async close(): Promise<void> {
    await this.#listening.close();
    await Promise.all(this.#running);
  }
}

/** The server's end of one connection. */
export class ScriptedPeer extends ServerPeer {
  #resets = 0;

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
      const found = await this.next();
      if (found.kind === 'request') return JSON.parse(found.text) as ReceivedRequest;
      this.#resets += 1;
    }
  }

  /** How often the client asked the server to forget half a request, before what was received. */
  get resets(): number {
    return this.#resets;
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
    this.send(Buffer.of(DELIMITER));
    this.say({ return: given?.['id'] });
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

async function runScript(script: Script, peer: ScriptedPeer): Promise<void> {
  try {
    await script(peer);
  } catch (error) {
    if (!(error instanceof PeerGone)) throw error;
  }
}
