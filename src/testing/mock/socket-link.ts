import type { Socket } from 'node:net';
import type { TransportListener } from '../../runtime/transport/transport.js';
import type { ServerLink } from './server-link.js';

/** A connection that came in at a socket. */
export class SocketLink implements ServerLink {
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
    // Heard from the start: an error that nobody listens to would end the process.
    socket.on('error', () => undefined);
  }

  listen(listener: TransportListener): void {
    this.#socket.on('data', (chunk: Uint8Array) => {
      listener.receive(chunk);
    });
    this.#socket.on('close', () => {
      listener.end(undefined);
    });
  }

  send(data: string | Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(data);
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  end(): void {
    this.#socket.end();
  }

  reset(): void {
    // Unix sockets have no address, and know no reset.
    if (this.#socket.remoteAddress === undefined) this.#socket.destroy();
    else this.#socket.resetAndDestroy();
  }

  destroy(): void {
    this.#socket.destroy();
  }
}
