import { checkTimeLimit } from '../time-limit.js';
import type { ConnectionState } from './connection-state.js';

/** How a connection is made anew. */
export interface ReconnectOptions<Client> {
  /** Longest delay before the first new attempt, in milliseconds; it doubles then. Default: 100. */
  readonly minDelay?: number | undefined;
  /** What it doubles up to, in milliseconds. Default: 30,000. */
  readonly maxDelay?: number | undefined;
  /**
   * Which part of each delay is left to chance, from 0 to 1, so that many clients of one server do
   * not come all at once. Default: 0.5.
   */
  readonly jitter?: number | undefined;
  /**
   * How many attempts in a row may fail until it is given up. A connection that breaks sooner than
   * the delay before it was long counts as one. Default: `Infinity`.
   */
  readonly attempts?: number | undefined;
  /**
   * Whether the first connection is tried for again as well. Without it a mistake in the address
   * shows at once. Default: false.
   */
  readonly retryFirst?: boolean | undefined;
  /**
   * What becomes of commands that are called while there is no connection. `'wait'`: they are sent
   * when there is one, within their own time limits. `'fail'`: they fail at once, with a
   * QmpConnectionError. Default: `'wait'`.
   */
  readonly whileDown?: 'wait' | 'fail' | undefined;
  /**
   * How many commands may wait. One more fails at once, with a QmpConnectionError whose cause is a
   * QmpOverflowError; those that are given up make room. Default: 1000.
   */
  readonly maxWaiting?: number | undefined;
  /**
   * Called on each connection after the first one, before any other command goes out, to ask for
   * what was missed. It must use the client that it is given, which ends with this connection: all
   * others wait for its end. Where it fails, the connection is given up and made anew.
   */
  readonly resynchronise?: ((client: Client) => Promise<void> | void) | undefined;
  /** How long that may take, in milliseconds. Default: 10,000. */
  readonly resynchroniseTimeout?: number | undefined;
  /** Hears each new state. What it throws is told to `onError`. */
  readonly onState?: ((state: ConnectionState) => void) | undefined;
}

/** The same with the defaults in place. */
export interface ReconnectSettings<Client> {
  readonly minDelay: number;
  readonly maxDelay: number;
  readonly jitter: number;
  readonly attempts: number;
  readonly retryFirst: boolean;
  readonly whileDown: 'wait' | 'fail';
  readonly maxWaiting: number;
  readonly resynchronise: ((client: Client) => Promise<void> | void) | undefined;
  readonly resynchroniseTimeout: number;
  readonly onState: (state: ConnectionState) => void;
}

/**
 * Puts the defaults in place.
 *
 * @throws RangeError for a number that makes no sense
 */
export function reconnectSettings<Client>(
  options: ReconnectOptions<Client>,
): ReconnectSettings<Client> {
  const { jitter = 0.5, attempts = Infinity, maxWaiting = 1000 } = options;
  if (!(jitter >= 0 && jitter <= 1)) {
    throw new RangeError(`A jitter is a part from 0 to 1, not ${String(jitter)}`);
  }
  if (!(attempts >= 1)) throw new RangeError(`There cannot be ${String(attempts)} attempts`);
  if (!(maxWaiting >= 0)) throw new RangeError(`${String(maxWaiting)} commands cannot wait`);
  return {
    minDelay: checkTimeLimit(options.minDelay ?? 100),
    maxDelay: checkTimeLimit(options.maxDelay ?? 30_000),
    jitter,
    attempts,
    retryFirst: options.retryFirst ?? false,
    whileDown: options.whileDown ?? 'wait',
    maxWaiting,
    resynchronise: options.resynchronise,
    resynchroniseTimeout: checkTimeLimit(options.resynchroniseTimeout ?? 10_000),
    onState: options.onState ?? (() => undefined),
  };
}
