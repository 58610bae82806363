import { checkTimeLimit } from './time-limit.js';
import { connectSocket, type SocketAddress } from './transport/socket-transport.js';
import type { Transport } from './transport/transport.js';

/**
 * Where the server is: the path of a Unix socket, a socket's address, or a transport that leads
 * there already.
 */
export type ConnectTarget = string | SocketAddress | { readonly transport: Transport };

/** How to connect, and how the connection behaves. */
export interface ConnectOptions {
  /** How long the connection itself may take, in milliseconds. Default: 10,000. */
  readonly connectTimeout?: number | undefined;
  /**
   * How long the server may take to greet and to agree on capabilities, in milliseconds. A monitor
   * serves one client at a time, and accepts others without a word. Default: 10,000.
   */
  readonly greetingTimeout?: number | undefined;
  /** Limit of calls that set none, in milliseconds. Default: `Infinity`. */
  readonly timeout?: number | undefined;
  /** Gives the attempt to connect up. It has no effect on the connection later. */
  readonly signal?: AbortSignal | undefined;
  /** Whether to enable out-of-band execution where the server offers it. Default: true. */
  readonly oob?: boolean | undefined;
  /** Longest message to accept, in bytes. Default: 64 MiB. */
  readonly maxMessageBytes?: number | undefined;
  /**
   * Hears what went wrong where no promise tells: a listener that throws, a reply to no request.
   * Default: a warning of the process.
   */
  readonly onError?: ((error: Error) => void) | undefined;
}

/** Options with their defaults in place. */
export interface ConnectSettings {
  readonly connectTimeout: number;
  readonly greetingTimeout: number;
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  readonly oob: boolean;
  readonly maxMessageBytes: number;
  readonly onError: ((error: Error) => void) | undefined;
}

const DEFAULT_TIMEOUT = 10_000;
const DEFAULT_MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

/**
 * Puts the defaults in place.
 *
 * @throws RangeError for a time limit that is none
 */
export function connectSettings(options: ConnectOptions): ConnectSettings {
  return {
    connectTimeout: checkTimeLimit(options.connectTimeout ?? DEFAULT_TIMEOUT),
    greetingTimeout: checkTimeLimit(options.greetingTimeout ?? DEFAULT_TIMEOUT),
    timeout: checkTimeLimit(options.timeout ?? Infinity),
    signal: options.signal,
    oob: options.oob ?? true,
    maxMessageBytes: options.maxMessageBytes ?? DEFAULT_MAX_MESSAGE_BYTES,
    onError: options.onError,
  };
}

/** The transport to a target, connected. */
export function openTransport(
  target: ConnectTarget,
  settings: ConnectSettings,
): Promise<Transport> {
  if (typeof target === 'object' && 'transport' in target) {
    return Promise.resolve(target.transport);
  }
  const address = typeof target === 'string' ? { path: target } : target;
  return connectSocket(address, { timeout: settings.connectTimeout, signal: settings.signal });
}
