import type { CommandTable, EventTable, UntypedCommands, UntypedEvents } from './command-table.js';
import type { ConnectOptions, ConnectTarget } from './connect-options.js';
import { QmpClient } from './qmp-client.js';

/**
 * Connects to a QMP server, and negotiates its capabilities. The client has no method for each
 * command; commands are given to `execute` by name, or as values that a bundler can choose from:
 *
 * ```ts
 * import { connect } from 'qapi-typescript/runtime';
 * import { queryStatus } from './qmp/commands.js';
 * import type { Commands, Events } from './qmp/client.js';
 *
 * const client = await connect<Commands, Events>('/run/vm.sock');
 * const { status } = await client.execute(queryStatus);
 * ```
 *
 * @throws QmpConnectionError, QmpTimeoutError, QmpAbortError or QmpProtocolError
 */
export function connect<
  C extends CommandTable<C> = UntypedCommands,
  E extends EventTable<E> = UntypedEvents,
>(target: ConnectTarget, options?: ConnectOptions): Promise<QmpClient<C, E>> {
  return QmpClient.connect<QmpClient<C, E>>(target, options);
}
