import type { CallOptions } from '../call-options.js';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { QmpTimeoutError } from '../errors/qmp-timeout-error.js';
import type { QmpEvent } from '../qmp-event.js';
import { checkTimeLimit } from '../time-limit.js';
import type { EventPredicate, WaitOptions } from '../wait-for-event.js';
import { limitError } from '../start-limits.js';
import { withinLimits } from '../within-limits.js';

/** A client that has some commands: any QmpClient, generated from a schema with these or not. */
export interface WatchedClient<Commands extends string = never> {
  /** One signature: of several, the compiler would not look at the names. */
  execute(command: Commands, args?: object, options?: CallOptions): Promise<unknown>;
  waitFor(predicate: EventPredicate, options?: WaitOptions): Promise<unknown>;
}

/** How to watch something that takes its time. */
export interface WatchOptions extends WaitOptions {
  /**
   * Starts what is watched. It is called once everything is listened to, so that nothing is missed,
   * and what it rejects with ends the wait. The signal aborts when the wait is over.
   */
  readonly start?: ((signal: AbortSignal) => Promise<unknown>) | undefined;
  /**
   * How often to ask how it goes besides, in milliseconds: events may be missed, or not be there.
   * Default: 1000.
   */
  readonly pollInterval?: number | undefined;
}

/** What is watched. */
export interface Subject<Result> {
  /** For messages. */
  readonly name: string;
  /** Takes an event in. Returns whether it is worth to look again. */
  hear(event: QmpEvent): boolean;
  /** Asks the server. Resolves to `undefined` while it goes on. */
  look(signal: AbortSignal): Promise<Result | undefined>;
}

type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ended'; readonly cause: unknown };

const DEFAULT_POLL_INTERVAL = 1000;

/** Waits until something is done: told by events, and by a slow poll beside them. */
export async function watch<Result>(
  client: Pick<WatchedClient, 'waitFor'>,
  subject: Subject<Result>,
  { timeout = Infinity, signal, start, pollInterval = DEFAULT_POLL_INTERVAL }: WatchOptions,
): Promise<Result> {
  const limits = { timeout: checkTimeLimit(timeout), signal };
  const interval = checkTimeLimit(pollInterval);
  const outcome = await withinLimits<Outcome<Result>>(limits, (settle) => {
    const over = new AbortController();
    const bell = new Bell();
    const hear = (event: QmpEvent): false => {
      if (subject.hear(event)) bell.ring();
      return false;
    };
    client.waitFor(hear, { signal: over.signal }).catch((error: unknown) => {
      settle({ kind: 'ended', cause: error instanceof Error ? error.cause : error });
    });
    const done = lookUntilDone(subject, bell, { start, interval, signal: over.signal });
    done.then(
      (result) => {
        settle({ kind: 'done', result });
      },
      (error: unknown) => {
        settle({ kind: 'failed', error });
      },
    );
    return () => {
      over.abort();
    };
  });
  switch (outcome.kind) {
    case 'done':
      return outcome.result;
    case 'failed':
      throw outcome.error;
    case 'ended': {
      const { cause } = outcome;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new QmpConnectionError(`${subject.name}: not done: ${reason}`, { cause });
    }
    case 'timeout':
    case 'aborted':
      throw limitError(subject.name, 'not done', outcome);
  }
}

interface Watching {
  readonly start: WatchOptions['start'];
  readonly interval: number;
  readonly signal: AbortSignal;
}

async function lookUntilDone<Result>(
  subject: Subject<Result>,
  bell: Bell,
  { start, interval, signal }: Watching,
): Promise<Result> {
  await start?.(signal);
  for (;;) {
    bell.reset();
    const result = await lookOnce(subject, signal);
    if (result !== undefined) return result;
    await bell.rung(interval, signal);
  }
}

/**
 * No answer is no end: a server may be slow, and a client may connect again. Where the connection
 * is over for good, who listens to events is told.
 */
async function lookOnce<Result>(
  subject: Subject<Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  try {
    return await subject.look(signal);
  } catch (error) {
    if (error instanceof QmpConnectionError || error instanceof QmpTimeoutError) return undefined;
    throw error;
  }
}

/** Wakes who waits for it, also where it rang before. */
class Bell {
  #hasRung = false;
  #wake: () => void = () => undefined;

  ring(): void {
    this.#hasRung = true;
    this.#wake();
  }

  reset(): void {
    this.#hasRung = false;
  }

  /** Resolves when it rings, or is over, or after so many milliseconds. */
  async rung(timeout: number, signal: AbortSignal): Promise<void> {
    if (this.#hasRung) return;
    await withinLimits<undefined>({ timeout, signal }, (settle) => {
      this.#wake = () => {
        settle(undefined);
      };
      return () => undefined;
    });
  }
}
