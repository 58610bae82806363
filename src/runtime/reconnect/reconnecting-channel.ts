import { asError } from '../as-error.js';
import type { CommandSession } from '../command-session.js';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { QmpOverflowError } from '../errors/qmp-overflow-error.js';
import { QmpProtocolError } from '../errors/qmp-protocol-error.js';
import { QmpTimeoutError } from '../errors/qmp-timeout-error.js';
import type { ProblemReporter } from '../problem-reporter.js';
import type { Outcome, Request, RequestChannel, SessionEnded } from '../session/request-channel.js';
import { startTimer } from '../time-limit.js';
import { Backoff } from './backoff.js';
import type { ConnectionState } from './connection-state.js';
import type { ReconnectSettings } from './reconnect-options.js';

/** How one connection is made. */
export interface Connector<Session extends CommandSession> {
  /** @param background whether nobody waits for it, so that it must not keep the process alive */
  open(signal: AbortSignal, background: boolean): Promise<Session>;
  /** Does what comes before other commands on a connection that is not the first. */
  resynchronise(session: Session): Promise<void>;
}

/** What of the settings concerns the channel. */
export type ChannelSettings = Omit<ReconnectSettings<never>, 'resynchronise'> & {
  readonly unref: boolean;
  readonly report: ProblemReporter;
};

/** A request that waits for a connection. */
interface Waiting {
  readonly request: Request;
  readonly settle: (outcome: Outcome) => void;
  /** Gives it up once it was handed on. */
  abandon: (() => void) | undefined;
}

/**
 * Takes requests to one connection after another. A request belongs to one connection: what breaks
 * fails all that it was given, and none of it is sent a second time. What comes while there is no
 * connection waits here for the next one, as many as may, or fails.
 */
export class ReconnectingChannel<Session extends CommandSession> implements RequestChannel {
  readonly isUnref: boolean;
  /** Why there will be no more connections. Pending while there will, never rejected. */
  readonly ended: Promise<Error>;
  readonly #connector: Connector<Session>;
  readonly #settings: ChannelSettings;
  readonly #backoff: Backoff;
  readonly #waiting = new Set<Waiting>();
  readonly #stop = new AbortController();
  #onEnded: (cause: Error) => void = () => undefined;
  #running: Promise<void> = Promise.resolve();
  /** The connection that takes requests. */
  #current: Session | undefined;
  /** The last one that was made, whether it takes requests or not. */
  #latest: Session | undefined;
  /** Why there is no connection, or why there was none last. */
  #cause: Error = new QmpConnectionError('Nobody has connected yet');
  #end: SessionEnded | undefined;

  constructor(connector: Connector<Session>, settings: ChannelSettings) {
    this.#connector = connector;
    this.#settings = settings;
    this.#backoff = new Backoff(settings);
    this.isUnref = settings.unref;
    this.ended = new Promise((resolve) => {
      this.#onEnded = resolve;
    });
  }

  get name(): string {
    return this.#latest?.channel.name ?? '';
  }

  /**
   * Makes the first connection, and new ones from then on.
   *
   * @param signal gives the first one up
   * @throws what says why there is none
   */
  async start(signal: AbortSignal | undefined): Promise<Session> {
    const onAbort = (): void => {
      this.#stop.abort(signal?.reason);
    };
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted === true) onAbort();
    try {
      return await new Promise((resolve, reject) => {
        this.#running = this.#run(resolve);
        void this.ended.then(reject);
      });
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  request(request: Request, settle: (outcome: Outcome) => void): () => void {
    if (this.#current !== undefined) return this.#current.channel.request(request, settle);
    const refusal = this.#end?.cause ?? this.#refusal();
    if (refusal !== undefined) {
      settle({ kind: 'ended', cause: refusal });
      return () => undefined;
    }
    const waiting: Waiting = { request, settle, abandon: undefined };
    this.#waiting.add(waiting);
    return () => {
      this.#waiting.delete(waiting);
      waiting.abandon?.();
    };
  }

  async close(cause: Error): Promise<void> {
    this.#finish(cause, undefined);
    await this.#running;
    await this.#latest?.channel.close(cause);
  }

  async #run(onFirst: (session: Session) => void): Promise<void> {
    for (let failures = 0; this.#end === undefined;) {
      this.#tell({ kind: 'connecting', attempt: failures + 1 });
      try {
        const session = await this.#connect();
        onFirst(session);
        failures = (await this.#lasts(session)) ? 0 : failures + 1;
      } catch (error) {
        failures += 1;
        this.#cause = asError(error);
      }
      await this.#goOn(failures);
    }
  }

  /** A connection that is ready for requests. */
  async #connect(): Promise<Session> {
    const isFirst = this.#latest === undefined;
    const background = this.isUnref && !isFirst;
    const session = await this.#connector.open(this.#stop.signal, background);
    this.#latest = session;
    try {
      if (!isFirst) await this.#resynchronise(session);
      // It may have come when it was made already.
      this.#stop.signal.throwIfAborted();
    } catch (error) {
      await session.channel.close(new QmpConnectionError('The connection is made anew'));
      throw error;
    }
    return session;
  }

  async #resynchronise(session: Session): Promise<void> {
    const { resynchroniseTimeout: timeout } = this.#settings;
    let stopTimer = (): void => undefined;
    const failed = new Promise<never>((_, reject) => {
      const onTimeout = (): void => {
        const awaited = 'No end of the resynchronisation (does it use the client it was given?)';
        reject(new QmpTimeoutError(awaited, timeout));
      };
      stopTimer = startTimer(timeout, onTimeout, this.isUnref);
      void session.ended.then(reject);
    });
    try {
      await Promise.race([this.#connector.resynchronise(session), failed]);
    } finally {
      stopTimer();
    }
  }

  /** Whether a connection lasted longer than the wait for it, when it has ended. */
  async #lasts(session: Session): Promise<boolean> {
    const since = performance.now();
    // At once, so that who calls again where a call failed waits for the next connection.
    const ended = session.ended.then((cause) => {
      this.#current = undefined;
      this.#cause = cause;
    });
    this.#current = session;
    this.#sendWaiting(session);
    this.#tell({ kind: 'connected' });
    await ended;
    const lasted = performance.now() - since >= this.#backoff.last;
    if (lasted) this.#backoff.reset();
    return lasted;
  }

  #sendWaiting({ channel, outOfBand }: Session): void {
    for (const waiting of this.#waiting) {
      const { request, settle } = waiting;
      if (request.outOfBand && !outOfBand) {
        const cause = new QmpProtocolError('The new connection has no out-of-band execution');
        settle({ kind: 'ended', cause });
      } else waiting.abandon = channel.request(request, settle);
    }
    this.#waiting.clear();
  }

  /** Waits before the next attempt, or ends where there shall be none. */
  async #goOn(failures: number): Promise<void> {
    if (this.#end !== undefined) return;
    const { attempts, retryFirst } = this.#settings;
    const cause = this.#cause;
    const isHopeless = this.#latest === undefined && !retryFirst;
    if (failures >= attempts || isHopeless || this.#stop.signal.aborted) {
      this.#finish(cause, cause);
      return;
    }
    const delay = this.#backoff.next();
    this.#tell({ kind: 'waiting', delay, cause });
    await this.#sleep(delay);
  }

  #sleep(delay: number): Promise<void> {
    const { signal } = this.#stop;
    return new Promise((resolve) => {
      const wake = (): void => {
        stopTimer();
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const stopTimer = startTimer(delay, wake, this.isUnref && this.#latest !== undefined);
      signal.addEventListener('abort', wake);
      if (signal.aborted) wake();
    });
  }

  #finish(cause: Error, told: Error | undefined): void {
    if (this.#end !== undefined) return;
    const end: SessionEnded = { kind: 'ended', cause };
    this.#end = end;
    this.#current = undefined;
    this.#stop.abort(cause);
    void this.#latest?.channel.close(cause);
    for (const { settle } of this.#waiting) settle(end);
    this.#waiting.clear();
    this.#onEnded(cause);
    this.#tell({ kind: 'closed', cause: told });
  }

  /** Why a request may not wait for a connection. */
  #refusal(): Error | undefined {
    const { whileDown, maxWaiting } = this.#settings;
    if (whileDown === 'fail') {
      const cause = this.#cause;
      return new QmpConnectionError(`There is no connection: ${cause.message}`, { cause });
    }
    if (this.#waiting.size < maxWaiting) return undefined;
    return new QmpOverflowError(maxWaiting, 'commands wait for a connection');
  }

  #tell(state: ConnectionState): void {
    try {
      this.#settings.onState(state);
    } catch (problem) {
      this.#settings.report(problem);
    }
  }
}
