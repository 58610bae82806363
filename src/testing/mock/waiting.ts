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

/** Promises that wait for something to become true. */
export class Waiting {
  readonly #checks = new Set<() => void>();
  readonly #closed: AbortSignal;

  /** @param closed rejects all of them when it is aborted */
  constructor(closed: AbortSignal) {
    this.#closed = closed;
  }

  /** Something has changed. */
  look(): void {
    for (const check of [...this.#checks]) check();
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
      const signals = [this.#closed, ...(signal === undefined ? [] : [signal])];
      const settle = (): void => {
        this.#checks.delete(check);
        stopTimer();
        for (const each of signals) each.removeEventListener('abort', giveUp);
      };
      const fail = (error: Error): void => {
        settle();
        reject(error);
      };
      const check = (): void => {
        const value = find();
        if (value === undefined) return;
        settle();
        resolve(value);
      };
      const giveUp = (): void => {
        const cause: unknown = signals.find(({ aborted }) => aborted)?.reason;
        fail(new MockServerError(`${late()}: given up`, { cause }));
      };
      const stopTimer = startTimer(limit, () => {
        fail(new MockServerError(`${late()} within ${String(limit)} ms`));
      });
      this.#checks.add(check);
      for (const each of signals) each.addEventListener('abort', giveUp);
      if (signals.some(({ aborted }) => aborted)) giveUp();
      else check();
    });
    found.catch(() => undefined);
    return found;
  }
}
