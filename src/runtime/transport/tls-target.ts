import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { connectStream, type Connecting } from './connect-stream.js';
import { TlsTransport } from './tls-transport.js';
import type { TransportOpener } from './transport-opener.js';

/**
 * A server behind TLS, such as a QEMU whose monitor is at a chardev with `tls-creds`:
 *
 * ```ts
 * const client = await connect(tlsTarget({ host: 'vm1.example', port: 4444, ca, cert, key }));
 * ```
 *
 * @param options what Node's `tls.connect` takes. A certificate that does not fit is refused unless
 *   they say otherwise. A server that refuses ours says so only after the connection is made.
 */
export function tlsTarget(options: ConnectionOptions): TransportOpener {
  const { path, host = 'localhost', port } = options;
  const connecting: Connecting<TLSSocket> = {
    name: path ?? `${host}:${String(port)}`,
    begin: () => connect(options),
    ready: 'secureConnect',
    wrap: (socket, name) => new TlsTransport(socket, name),
  };
  return { open: (limits) => connectStream(connecting, limits) };
}
