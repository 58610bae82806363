import { memoryTransportPair } from '../../runtime/transport/memory-transport.js';
import type { Transport, TransportListener } from '../../runtime/transport/transport.js';
import type { ServerLink } from './server-link.js';

/** A connection within the process: what the client connects by, and the server's end. */
export function memoryLink(): { readonly client: Transport; readonly link: ServerLink } {
  const [client, server] = memoryTransportPair('a mock server in memory');
  const breakable = new BreakableTransport(client);
  return { client: breakable, link: new MemoryLink(server, breakable) };
}

/** A transport that can be told to have broken. */
class BreakableTransport implements Transport {
  readonly name: string;
  readonly #transport: Transport;
  /** Why the connection broke. */
  cause: Error | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.name = transport.name;
  }

  listen(listener: TransportListener): void {
    this.#transport.listen({
      receive: (chunk) => {
        listener.receive(chunk);
      },
      end: (cause) => {
        listener.end(this.cause ?? cause);
      },
    });
  }

  send(data: string | Uint8Array): void {
    this.#transport.send(data);
  }

  close(): void {
    this.#transport.close();
  }
}

class MemoryLink implements ServerLink {
  readonly #transport: Transport;
  readonly #client: BreakableTransport;
  #listener: TransportListener | undefined;
  /** What came in while nothing is read. */
  #unread: Uint8Array[] | undefined;

  constructor(transport: Transport, client: BreakableTransport) {
    this.#transport = transport;
    this.#client = client;
  }

  listen(listener: TransportListener): void {
    this.#listener = listener;
    this.#transport.listen({
      receive: (chunk) => {
        if (this.#unread === undefined) listener.receive(chunk);
        else this.#unread.push(chunk);
      },
      end: (cause) => {
        listener.end(cause);
      },
    });
  }

  send(data: string | Uint8Array): void {
    this.#transport.send(data);
  }

  pause(): void {
    this.#unread ??= [];
  }

  resume(): void {
    const unread = this.#unread ?? [];
    this.#unread = undefined;
    for (const chunk of unread) this.#listener?.receive(chunk);
  }

  end(): void {
    this.#transport.close();
  }

  reset(): void {
    this.#client.cause = new Error('the connection was reset');
    this.#transport.close();
  }

  destroy(): void {
    this.#transport.close();
  }
}
