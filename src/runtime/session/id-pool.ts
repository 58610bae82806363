import { Fifo } from './fifo.js';

/**
 * Ids for requests, as short as may be: each byte of a request costs QEMU about 2 microseconds.
 *
 * Among ids of one length the one that was not used for longest comes first, so that a reply which
 * a broken server repeats finds its id unused for a while, and is not taken for the reply to
 * another command.
 */
export class IdPool {
  /** Ids given back, by their number of digits, less one. */
  readonly #free: Fifo<number>[] = [];
  /** The first that was never in use. */
  #next = 0;

  /** An id that is not in use. */
  take(): number {
    const longest = digitsOf(this.#next);
    for (let digits = 1; digits < longest; digits += 1) {
      const id = this.#free[digits - 1]?.take();
      if (id !== undefined) return id;
    }
    const id = this.#next;
    this.#next += 1;
    return id;
  }

  /** Gives an id back. Only when no reply to it can come any more. */
  release(id: number): void {
    const digits = digitsOf(id);
    while (this.#free.length < digits) this.#free.push(new Fifo());
    this.#free[digits - 1]?.push(id);
  }
}

/** By arithmetic: a text for each request would cost more. */
function digitsOf(id: number): number {
  return id < 10 ? 1 : 1 + digitsOf(Math.floor(id / 10));
}
