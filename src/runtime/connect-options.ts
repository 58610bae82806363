import type { Validate } from './command-session.js';
import type { Int64Events } from './int64.js';
import type { ReceivedValidators } from './schema-tables.js';
import { checkTimeLimit } from './time-limit.js';
import { connectSocket, type SocketAddress } from './transport/socket-transport.js';
import type { Transport } from './transport/transport.js';
import type { OpenLimits, TransportOpener } from './transport/transport-opener.js';

/**
 * Where the server is: the path of a Unix socket; the address of a socket; a way to it as
 * `loggedTarget`, `tlsTarget`, `processTarget` and `streamTarget` make one, or of one's own; or a
 * transport that leads there already.
 */
export type ConnectTarget =
  string | SocketAddress | TransportOpener | { readonly transport: Transport };

/** How to connect to any server, and how the connection behaves. */
export interface CommonConnectOptions {
  /** How long the connection itself may take, in milliseconds. Default: 10,000. */
  readonly connectTimeout?: number | undefined;
  /** Limit of calls that set none, in milliseconds. Default: `Infinity`. */
  readonly timeout?: number | undefined;
  /** Gives the attempt to connect up. It has no effect on the connection later. */
  readonly signal?: AbortSignal | undefined;
  /** Gives up calls that set no signal, those that are made later too; the connection goes on. */
  readonly callSignal?: AbortSignal | undefined;
  /**
   * What is checked, where generated validators are at hand. `'arguments'`: what a command takes,
   * before it is sent; some values out of range end QEMU itself. `'all'`: what it returns and what
   * events carry too. A wrong reply fails the call; a wrong event goes to `onError`, and to no
   * listener. `'off'`: nothing. Default: `'arguments'`.
   */
  readonly validate?: Validate | undefined;
  /**
   * `receivedValidators` of generated code, for `validate: 'all'` of a client of the runtime's own;
   * generated ones know them.
   */
  readonly receivedValidators?: ReceivedValidators | undefined;
  /**
   * Lets the process end while the connection is there, even where a command waits for its reply.
   * Connecting and closing are waited for. Default: false.
   */
  readonly unref?: boolean | undefined;
  /** Longest message to accept, in bytes. Default: 64 MiB. */
  readonly maxMessageBytes?: number | undefined;
  /**
   * Hears what went wrong where no promise tells: a listener that throws, a reply to no request.
   * Default: a warning of the process.
   */
  readonly onError?: ((error: Error) => void) | undefined;
}

/** How to connect to a QMP server. */
export interface ConnectOptions extends CommonConnectOptions {
  /**
   * How long the server may take to greet and to agree on capabilities, in milliseconds. A monitor
   * serves one client at a time, and accepts others without a word. Default: 10,000.
   */
  readonly greetingTimeout?: number | undefined;
  /** Whether to enable out-of-band execution where the server offers it. Default: true. */
  readonly oob?: boolean | undefined;
  /**
   * `int64Events` of a schema that was generated with `--int64 bigint` or `number`, for a client of
   * the runtime's own; generated ones know it.
   */
  readonly int64Events?: Int64Events | undefined;
}

/** How to connect to a guest agent. */
export interface GuestAgentOptions extends CommonConnectOptions {
  /**
   * How long the agent may take to answer for the first time, in milliseconds. One that does not
   * run, or serves another client, says nothing. Default: 10,000.
   */
  readonly syncTimeout?: number | undefined;
}

/** Options with their defaults in place. */
export interface CommonSettings extends CommonConnectOptions {
  readonly connectTimeout: number;
  readonly timeout: number;
  readonly validate: Validate;
  readonly maxMessageBytes: number;
  readonly unref: boolean;
  /** Nobody waits for the connection: the attempt does not keep the process alive either. */
  readonly background: boolean;
}

export interface ConnectSettings extends CommonSettings, ConnectOptions {
  readonly connectTimeout: number;
  readonly timeout: number;
  readonly validate: Validate;
  readonly maxMessageBytes: number;
  readonly unref: boolean;
  readonly greetingTimeout: number;
  readonly oob: boolean;
}

export interface GuestAgentSettings extends CommonSettings {
  readonly syncTimeout: number;
}

const DEFAULT_TIMEOUT = 10_000;
const DEFAULT_MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

/**
 * Puts the defaults in place.
 *
 * @throws RangeError for a time limit that is none
 */
export function connectSettings(options: ConnectOptions): ConnectSettings {
  const { greetingTimeout = DEFAULT_TIMEOUT, oob = true } = options;
  return {
    ...options,
    ...commonSettings(options),
    greetingTimeout: checkTimeLimit(greetingTimeout),
    oob,
  };
}

/**
 * The same for a guest agent.
 *
 * @throws RangeError for a time limit that is none
 */
export function guestAgentSettings(options: GuestAgentOptions): GuestAgentSettings {
  return {
    ...commonSettings(options),
    syncTimeout: checkTimeLimit(options.syncTimeout ?? DEFAULT_TIMEOUT),
  };
}

function commonSettings(options: CommonConnectOptions): CommonSettings {
  const { connectTimeout = DEFAULT_TIMEOUT, timeout = Infinity } = options;
  const { validate = 'arguments', unref = false } = options;
  const { maxMessageBytes = DEFAULT_MAX_MESSAGE_BYTES } = options;
  return {
    ...options,
    connectTimeout: checkTimeLimit(connectTimeout),
    timeout: checkTimeLimit(timeout),
    validate,
    unref,
    maxMessageBytes,
    background: false,
  };
}

/** The transport to a target, connected. */
export async function openTransport(target: ConnectTarget, limits: OpenLimits): Promise<Transport> {
  if (typeof target === 'string') return connectSocket({ path: target }, limits);
  if ('transport' in target) return target.transport;
  return 'open' in target ? target.open(limits) : connectSocket(target, limits);
}

/** The bounds of an attempt to connect. */
export function openLimits({ connectTimeout, signal, background }: CommonSettings): OpenLimits {
  return { timeout: connectTimeout, signal, unref: background };
}
