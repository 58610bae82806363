/** Bounds of the delays between attempts. */
export interface BackoffLimits {
  /** In milliseconds. */
  readonly minDelay: number;
  readonly maxDelay: number;
  /** Which part of each delay is left to chance, from 0 to 1. */
  readonly jitter: number;
}

/** Delays that double from one to the next, each cut by a part that is left to chance. */
export class Backoff {
  readonly #limits: BackoffLimits;
  readonly #random: () => number;
  #last = 0;
  #next: number;

  /** @param random gives numbers from 0 to below 1 */
  constructor(limits: BackoffLimits, random: () => number = Math.random) {
    this.#limits = limits;
    this.#random = random;
    this.#next = limits.minDelay;
  }

  /** The delay that was given last, in milliseconds; 0 where none was since it began anew. */
  get last(): number {
    return this.#last;
  }

  /** The next delay, in milliseconds. */
  next(): number {
    const { maxDelay, jitter } = this.#limits;
    const longest = Math.min(this.#next, maxDelay);
    this.#next = longest * 2;
    this.#last = longest * (1 - jitter * this.#random());
    return this.#last;
  }

  /** Begins anew, with the shortest delay. */
  reset(): void {
    this.#next = this.#limits.minDelay;
    this.#last = 0;
  }
}
