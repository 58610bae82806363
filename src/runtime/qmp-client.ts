import type { OobCallOptions } from './call-options.js';
import type {
  CommandTable,
  EventOf,
  EventTable,
  ExecuteParameters,
  NameIn,
  ReturnOf,
  UntypedCommands,
  UntypedEvents,
} from './command-table.js';
import {
  connectSettings,
  openTransport,
  type ConnectOptions,
  type ConnectTarget,
} from './connect-options.js';
import { QmpAbortError } from './errors/qmp-abort-error.js';
import { QmpCommandError } from './errors/qmp-command-error.js';
import { QmpConnectionError } from './errors/qmp-connection-error.js';
import { QmpProtocolError } from './errors/qmp-protocol-error.js';
import { QmpTimeoutError } from './errors/qmp-timeout-error.js';
import type { EventListener } from './event-hub.js';
import type { QemuVersion, QmpGreeting } from './qmp-greeting.js';
import { negotiate, type QmpSession } from './qmp-session.js';
import { encodeRequest } from './request-encoding.js';
import { call } from './session/call.js';
import { checkTimeLimit } from './time-limit.js';

/**
 * A client of a QMP server, typed by a map of its commands and a map of its events. Generated
 * clients extend it with a method for each command; without type arguments it takes any command.
 *
 * ```ts
 * const client = await Client.connect('/run/vm.sock');
 * client.on('STOP', ({ timestamp }) => console.log('stopped at', timestamp.seconds));
 * await client.execute('stop');
 * await client.close();
 * ```
 *
 * Replies are matched by id. With out-of-band execution enabled, 8 in-band commands at most are
 * outstanding, and the others wait here in order: QEMU sees out-of-band ones only then.
 */
export class QmpClient<
  C extends CommandTable<C> = UntypedCommands,
  E extends EventTable<E> = UntypedEvents,
> {
  readonly #session: QmpSession;
  readonly #closed: Promise<Error | undefined>;
  #closing: Promise<void> | undefined;

  /** For `connect`: a client over a connection that is negotiated. */
  constructor(session: QmpSession) {
    this.#session = session;
    this.#closed = session.ended.then((cause) => (this.#closing === undefined ? cause : undefined));
    // After the code that waits for `connect` has gone on and subscribed.
    setImmediate(() => {
      session.events.release();
    });
  }

  /**
   * Connects, waits for the greeting and negotiates. Events that came meanwhile reach the
   * listeners that are added right after it.
   *
   * @throws QmpConnectionError, QmpTimeoutError, QmpAbortError or QmpProtocolError
   */
  static async connect<Client>(
    this: new (session: QmpSession) => Client,
    target: ConnectTarget,
    options: ConnectOptions = {},
  ): Promise<Client> {
    const settings = connectSettings(options);
    const transport = await openTransport(target, settings);
    return new this(await negotiate(transport, settings));
  }

  /** What the server said of itself at the start. */
  get greeting(): QmpGreeting {
    return this.#session.greeting;
  }

  /** Which QEMU the server is. */
  get version(): QemuVersion {
    return this.#session.greeting.version;
  }

  /**
   * Resolves when the connection has ended: with `undefined` after `close`, else with the cause.
   * Never rejects.
   */
  get closed(): Promise<Error | undefined> {
    return this.#closed;
  }

  /**
   * Executes a command and resolves to what it returns. It is sent at most once. Arguments may be
   * left out where all of them may.
   *
   * @throws QmpCommandError where the server says that it failed; QmpConnectionError where the
   *   connection ended first; QmpTimeoutError; QmpAbortError; JsonEncodeError for arguments
   *   that cannot be sent
   */
  async execute<K extends NameIn<C>>(
    name: K,
    ...parameters: ExecuteParameters<C, K>
  ): Promise<ReturnOf<C, K>> {
    const [commandArguments, options] = parameters as readonly [unknown?, OobCallOptions?];
    return (await this.#call(name, commandArguments, options ?? {})) as ReturnOf<C, K>;
  }

  /** Calls `listener` for each such event. Returns how to stop that. */
  on<K extends NameIn<E>>(event: K, listener: EventListener<EventOf<E, K>>): () => void {
    return this.#subscribe(event, listener as EventListener, false);
  }

  /** Calls `listener` for the next such event only. Returns how to stop that. */
  once<K extends NameIn<E>>(event: K, listener: EventListener<EventOf<E, K>>): () => void {
    return this.#subscribe(event, listener as EventListener, true);
  }

  /** Ends what `on` or `once` began. */
  off<K extends NameIn<E>>(event: K, listener: EventListener<EventOf<E, K>>): void {
    this.#session.events.off(event, listener as EventListener);
  }

  /** Calls `listener` for every event, those that the map does not name too. */
  onAny(listener: EventListener): () => void {
    const { events } = this.#session;
    events.onAll(listener);
    return () => {
      events.offAll(listener);
    };
  }

  /**
   * Ends the connection; what is outstanding fails with a QmpConnectionError. Resolves when the
   * connection is closed.
   */
  close(): Promise<void> {
    const { messages } = this.#session;
    this.#closing ??= messages.close(new QmpConnectionError('The client was closed'));
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #subscribe(event: string, listener: EventListener, once: boolean): () => void {
    const { events } = this.#session;
    events.on(event, listener, once);
    return () => {
      events.off(event, listener);
    };
  }

  /**
   * Errors are made here, after the wait, and not where the reply came in: so their stack names the
   * asynchronous callers.
   */
  async #call(name: string, commandArguments: unknown, options: OobCallOptions): Promise<unknown> {
    const outOfBand = options.oob ?? false;
    if (outOfBand && !this.#session.capabilities.includes('oob')) {
      throw new QmpProtocolError(`${name}: this connection has no out-of-band execution`);
    }
    const timeout = checkTimeLimit(options.timeout ?? this.#session.timeout);
    const request = encodeRequest(name, commandArguments, outOfBand);
    const { signal } = options;
    const outcome = await call(this.#session.messages, request, { timeout, signal });
    switch (outcome.kind) {
      case 'return':
        return outcome.value;
      case 'error':
        throw new QmpCommandError(outcome, name, commandArguments);
      case 'ended': {
        const { cause } = outcome;
        throw new QmpConnectionError(`${name}: no reply: ${cause.message}`, { cause });
      }
      case 'timeout':
        throw new QmpTimeoutError(`${name}: no reply`, timeout);
      case 'aborted':
        throw new QmpAbortError(`${name}: given up`, { cause: outcome.reason });
    }
  }
}
