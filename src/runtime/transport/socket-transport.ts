import { createConnection, type Socket } from 'node:net';
import { connectStream, type Connecting } from './connect-stream.js';
import { StreamTransport } from './stream-transport.js';
import type { Transport } from './transport.js';
import type { OpenLimits } from './transport-opener.js';

/** Where a server listens: at a Unix socket, or at a TCP port. */
export type SocketAddress =
  { readonly path: string } | { readonly host: string; readonly port: number };

/**
 * Connects to a socket.
 *
 * @throws QmpConnectionError, QmpTimeoutError or QmpAbortError
 */
export function connectSocket(address: SocketAddress, limits: OpenLimits): Promise<Transport> {
  const connecting: Connecting<Socket> = {
    name: nameOf(address),
    begin: () => createConnection({ ...address }),
    ready: 'connect',
    wrap: (socket, name) => new StreamTransport(socket, name),
  };
  return connectStream(connecting, limits);
}

function nameOf(address: SocketAddress): string {
  return 'path' in address ? address.path : `${address.host}:${String(address.port)}`;
}
