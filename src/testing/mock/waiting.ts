import { checkTimeLimit, startTimer } from '../../runtime/time-limit.js';
import { MockServerError } from './mock-server-error.js';

/** Bounds of a wait. */
export interface WaitOptions {
  /** In milliseconds; `Infinity` for no limit. Default: 10,000. */
  readonly timeout?: number | undefined;
  /** Gives the wait up: it rejects then, with the signal's reason as `cause`. */
  readonly signal?: AbortSignal | undefined;
}

const DEFAULT_TIMEOUT = 10_000;

interface Waiter {
  look(): void;
  giveUp(cause: unknown): void;
}

/** Promises that wait for something to become true, or for time to pass; they end with the server. */
export class Waiting {
  readonly #waiters = new Set<Waiter>();
  #closed: Error | undefined;

  get isClosed(): boolean {
    return this.#closed !== undefined;
  }

  /** Rejects all of them, and those to come, with the cause. */
  close(cause: Error): void {
    this.#closed = cause;
    for (const waiter of [...this.#waiters]) waiter.giveUp(cause);
  }

  /** Something has changed. */
  look(): void {
    for (const waiter of [...this.#waiters]) waiter.look();
  }

  /**
   * Resolves to what `find` finds, now or after a change. A promise that nobody awaits does not end
   * the process where it is rejected.
   *
   * @param late says what did not come, where the time is over
   */
  wait<T>(
    find: () => T | undefined,
    late: () => string,
    { timeout = DEFAULT_TIMEOUT, signal }: WaitOptions,
  ): Promise<T> {
    const limit = checkTimeLimit(timeout);
    const found = new Promise<T>((resolve, reject) => {
      const settle = (): void => {
        this.#waiters.delete(waiter);
        stopTimer();
        signal?.removeEventListener('abort', onAbort);
      };
      const fail = (message: string, cause?: unknown): void => {
        settle();
        reject(new MockServerError(message, { cause }));
      };
      const onAbort = (): void => {
        waiter.giveUp(signal?.reason);
      };
      const stopTimer = startTimer(limit, () => {
        fail(`${late()} within ${String(limit)} ms`);
      });
      const waiter: Waiter = {
        look() {
          const value = find();
          if (value === undefined) return;
          settle();
          resolve(value);
        },
        giveUp(cause) {
          fail(`${late()}: given up`, cause);
        },
      };
      this.#waiters.add(waiter);
      signal?.addEventListener('abort', onAbort);
      if (signal?.aborted === true) onAbort();
      else if (this.#closed !== undefined) waiter.giveUp(this.#closed);
      else waiter.look();
    });
    found.catch(() => undefined);
    return found;
  }

  /** Resolves after so many milliseconds. Rejects where the server is closed first. */
  async delay(milliseconds: number): Promise<void> {
    let isOver = false;
    const stopTimer = startTimer(checkTimeLimit(milliseconds), () => {
      isOver = true;
      this.look();
    });
    const find = (): true | undefined => (isOver ? true : undefined);
    try {
      await this.wait(find, () => 'A delay was not over', { timeout: Infinity });
    } finally {
      stopTimer();
    }
  }
}
