import { CommandClient } from './command-client.js';
import type {
  AnyEventOf,
  CommandTable,
  EventOf,
  EventTable,
  NameIn,
  UntypedCommands,
  UntypedEvents,
} from './command-table.js';
import {
  connectSettings,
  openLimits,
  openTransport,
  type ConnectOptions,
  type ConnectTarget,
} from './connect-options.js';
import type { EventListener } from './event-hub.js';
import { EventQueue } from './event-queue.js';
import type { EventStream, EventStreamOptions } from './event-stream.js';
import type { Int64Events } from './int64.js';
import type { QmpEvent } from './qmp-event.js';
import type { QemuVersion, QmpGreeting } from './qmp-greeting.js';
import { negotiate, type QmpSession } from './qmp-session.js';
import type { SchemaTables } from './schema-tables.js';
import { validatorsInForce } from './validators-in-force.js';
import { waitForEvent, type EventPredicate, type WaitOptions } from './wait-for-event.js';

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
> extends CommandClient<C> {
  readonly #session: QmpSession;

  /** For `connect`: a client over a connection that is negotiated. */
  constructor(session: QmpSession, tables: SchemaTables = {}) {
    super(session, tables);
    this.#session = session;
    const { int64Events = session.int64Events ?? {}, receivedValidators } = tables;
    const validators = validatorsInForce(session, receivedValidators, 'events');
    // After the code that waits for `connect` has gone on and subscribed.
    setImmediate(() => {
      session.events.release((sent) => {
        const event = withInt64(sent, int64Events);
        validators.get(event.event)?.checkOf(event.event, 'event', event.data);
        return event;
      });
      void this.closed.then((cause) => {
        session.events.end(cause);
      });
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
    const transport = await openTransport(target, openLimits(settings));
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

  /** Calls `listener` for each such event. Returns how to stop that. */
  on<K extends NameIn<E>>(event: K, listener: EventListener<EventOf<E, K>>): () => void {
    return this.#session.events.subscribe([event], listener as EventListener);
  }

  /** Calls `listener` for the next such event only. Returns how to stop that. */
  once<K extends NameIn<E>>(event: K, listener: EventListener<EventOf<E, K>>): () => void {
    return this.#session.events.subscribe([event], listener as EventListener, { once: true });
  }

  /** Ends what `on` or `once` began. */
  off<K extends NameIn<E>>(event: K, listener: EventListener<EventOf<E, K>>): void {
    this.#session.events.off(event, listener as EventListener);
  }

  /**
   * Calls `listener` for every event, those that the map does not name too: for the compiler, their
   * name is `'%unknown%'`. Returns how to stop that.
   */
  onAny(listener: EventListener<AnyEventOf<E>>): () => void {
    return this.#session.events.subscribe(undefined, listener as EventListener);
  }

  /**
   * The events of one name or of several, or all of them, to iterate over. They are gathered from
   * this call on: make the stream before the command that causes the event.
   *
   * ```ts
   * const stops = client.events('STOP', { signal: AbortSignal.timeout(10_000) });
   * await client.execute('stop');
   * for await (const { timestamp } of stops) break;
   * ```
   *
   * The stream ends when the loop is left, and when the connection ends: in order after `close`,
   * else with its cause as an error. What may happen when nobody reads, `options` say.
   *
   * @throws RangeError for a limit below 1
   */
  events<K extends NameIn<E>>(
    names: K | readonly K[],
    options?: EventStreamOptions,
  ): EventStream<EventOf<E, K>>;
  events(options?: EventStreamOptions): EventStream<AnyEventOf<E>>;
  events(
    first?: string | readonly string[] | EventStreamOptions,
    second?: EventStreamOptions,
  ): EventStream<unknown> {
    const names = namesOf(first);
    const options = names === undefined ? (first as EventStreamOptions | undefined) : second;
    return new EventQueue<QmpEvent>(
      (queue) =>
        this.#session.events.subscribe(
          names,
          (event) => {
            queue.push(event);
          },
          {
            onEnd: (cause) => {
              queue.end(cause);
            },
          },
        ),
      options,
    );
  }

  /**
   * The next event of one name or of several that the predicate accepts, if there is one. The wait
   * begins with this call: make it before the command that causes the event.
   *
   * ```ts
   * const stopped = client.waitFor('STOP', undefined, { timeout: 10_000 });
   * await client.execute('stop');
   * console.log((await stopped).timestamp.seconds);
   * ```
   *
   * Without a name the predicate sees all events, those too that the map does not name.
   *
   * @throws QmpTimeoutError, QmpAbortError, QmpConnectionError where the connection ended or was
   *   closed first, or what the predicate throws
   */
  waitFor<K extends NameIn<E>>(
    event: K | readonly K[],
    predicate?: EventPredicate<EventOf<E, K>>,
    options?: WaitOptions,
  ): Promise<EventOf<E, K>>;
  waitFor(predicate: EventPredicate<AnyEventOf<E>>, options?: WaitOptions): Promise<AnyEventOf<E>>;
  waitFor(first: unknown, second?: unknown, third?: unknown): Promise<never> {
    const names = namesOf(first);
    const [predicate, options] = names === undefined ? [first, second] : [second, third];
    return waitForEvent(
      this.#session.events,
      names,
      predicate as EventPredicate | undefined,
      options as WaitOptions | undefined,
    ) as Promise<never>;
  }
}

function withInt64(event: QmpEvent, conversions: Int64Events): QmpEvent {
  const name = event.event;
  const convert = Object.hasOwn(conversions, name) ? conversions[name] : undefined;
  return convert === undefined ? event : { ...event, data: convert(event.data, name) };
}

/** The names that may come first; `undefined` where something else does. */
function namesOf(first: unknown): readonly string[] | undefined {
  if (typeof first === 'string') return [first];
  return Array.isArray(first) ? (first as readonly string[]) : undefined;
}
