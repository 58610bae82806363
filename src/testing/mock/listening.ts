import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectTarget } from '../../runtime/connect-options.js';
import type { SocketAddress } from '../../runtime/transport/socket-transport.js';
import { memoryLink } from './memory-link.js';
import type { ServerLink } from './server-link.js';
import { SocketLink } from './socket-link.js';

/**
 * Where a server listens: `'unix'`, at a socket in a temporary folder of its own; `'tcp'`, at a free
 * port of 127.0.0.1; `'memory'`, within the process, without a socket; or at an address.
 */
export type ListenPlace = 'unix' | 'tcp' | 'memory' | SocketAddress;

/** A server that takes connections. */
export interface Listening {
  /** What a client's `connect` takes; in memory, a new connection each time. */
  target(): ConnectTarget;
  /** Where other processes can connect to; nowhere in memory. */
  readonly address: SocketAddress | undefined;
  /** Ends all connections, and leaves nothing behind. */
  close(): Promise<void>;
}

/** Listens, and hands over each connection that comes. */
export async function listen(
  place: ListenPlace,
  accept: (link: ServerLink) => void,
): Promise<Listening> {
  switch (place) {
    case 'memory':
      return new MemoryListening(accept);
    case 'tcp':
      return listenAtSocket({ host: '127.0.0.1', port: 0 }, accept);
    case 'unix': {
      const folder = await mkdtemp(join(tmpdir(), 'qmp-'));
      const address = { path: join(folder, 'qmp.sock') };
      return listenAtSocket(address, accept, () => rm(folder, { recursive: true, force: true }));
    }
    default:
      return listenAtSocket(place, accept);
  }
}

class MemoryListening implements Listening {
  readonly address = undefined;
  readonly #accept: (link: ServerLink) => void;
  readonly #links: ServerLink[] = [];

  constructor(accept: (link: ServerLink) => void) {
    this.#accept = accept;
  }

  target(): ConnectTarget {
    const { client, link } = memoryLink();
    this.#links.push(link);
    this.#accept(link);
    return { transport: client };
  }

  close(): Promise<void> {
    for (const link of this.#links) link.destroy();
    return Promise.resolve();
  }
}

async function listenAtSocket(
  address: SocketAddress,
  accept: (link: ServerLink) => void,
  cleanUp: () => Promise<void> = () => Promise.resolve(),
): Promise<Listening> {
  const server = createServer({ noDelay: true });
  const links = new Set<ServerLink>();
  server.on('connection', (socket) => {
    const link = new SocketLink(socket);
    links.add(link);
    socket.on('close', () => links.delete(link));
    accept(link);
  });
  try {
    server.listen({ ...address });
    await once(server, 'listening');
  } catch (error) {
    await cleanUp();
    throw error;
  }
  const actual = addressOf(server, address);
  return {
    address: actual,
    target: () => actual,
    async close() {
      for (const link of links) link.destroy();
      await new Promise((resolve) => server.close(resolve));
      await cleanUp();
    },
  };
}

/** With the port that the system has chosen. */
function addressOf(server: Server, asked: SocketAddress): SocketAddress {
  return 'path' in asked
    ? asked
    : { host: asked.host, port: (server.address() as AddressInfo).port };
}
