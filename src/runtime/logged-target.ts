import { openTransport, type ConnectTarget } from './connect-options.js';
import { loggedTransport, type WireLog } from './transport/logged-transport.js';
import type { TransportOpener } from './transport/transport-opener.js';

/**
 * A target whose connections are logged, message by message, as they go over the wire. As JSON, a
 * record a line, a log can be kept and replayed:
 *
 * ```ts
 * const file = createWriteStream('qmp.log');
 * const target = loggedTarget('/run/vm.sock', (record) => {
 *   file.write(`${JSON.stringify(redactRecord(record))}\n`);
 * });
 * const client = await connect(target);
 * ```
 *
 * @param onError hears what the log throws, since the connection goes on; default: a warning of the
 *   process
 */
export function loggedTarget(
  target: ConnectTarget,
  log: WireLog,
  onError?: (error: Error) => void,
): TransportOpener {
  return {
    async open(limits) {
      const transport = await openTransport(target, limits);
      return loggedTransport(transport, log, onError);
    },
  };
}
