import { QmpOverflowError } from './errors/qmp-overflow-error.js';
import type { EventStream, EventStreamOptions } from './event-stream.js';
import { Fifo } from './session/fifo.js';
import { limitError, startLimits } from './start-limits.js';

/** Why a stream is over; without an error, that is no fault. */
interface End {
  readonly error: Error | undefined;
}

type Result<Event> = IteratorResult<Event, undefined>;

const DEFAULT_LIMIT = 1000;

/** A stream of events, gathered until they are read. */
export class EventQueue<Event> implements EventStream<Event> {
  readonly #limit: number;
  readonly #dropsOldest: boolean;
  readonly #stopLimits: (() => void) | undefined;
  readonly #unsubscribe: () => void;
  readonly #waiting = new Fifo<Event>();
  /** Who asked for an event when there was none. */
  readonly #readers = new Fifo<(result: Result<Event> | Promise<Result<Event>>) => void>();
  #end: End | undefined;

  /** @param subscribe begins delivery, and returns how to stop it */
  constructor(
    subscribe: (queue: EventQueue<Event>) => () => void,
    { signal, limit = DEFAULT_LIMIT, overflow = 'fail' }: EventStreamOptions = {},
  ) {
    if (!(limit >= 1)) throw new RangeError(`A stream cannot hold ${String(limit)} events`);
    this.#limit = limit;
    this.#dropsOldest = overflow === 'drop-oldest';
    this.#unsubscribe = subscribe(this);
    this.#stopLimits = startLimits({ timeout: Infinity, signal }, (givenUp) => {
      this.#waiting.clear();
      this.end(limitError('The stream of events', 'no end', givenUp));
    });
  }

  /** Takes an event in. */
  push(event: Event): void {
    if (this.#end !== undefined) return;
    const reader = this.#readers.take();
    if (reader !== undefined) reader({ done: false, value: event });
    else if (this.#waiting.length < this.#limit) this.#waiting.push(event);
    else if (this.#dropsOldest) {
      this.#waiting.take();
      this.#waiting.push(event);
    } else this.end(new QmpOverflowError(this.#limit));
  }

  /** No more events come; what waits can still be read. */
  end(error?: Error): void {
    if (this.#end !== undefined) return;
    this.#end = { error };
    this.#stopLimits?.();
    this.#unsubscribe();
    for (let reader = this.#readers.take(); reader !== undefined; reader = this.#readers.take()) {
      reader(this.#finish());
    }
  }

  next(): Promise<Result<Event>> {
    const value = this.#waiting.take();
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.#end !== undefined) return this.#finish();
    return new Promise((resolve) => {
      this.#readers.push(resolve);
    });
  }

  return(): Promise<Result<Event>> {
    this.#waiting.clear();
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  /** An error is told once; after it the stream is just over. */
  #finish(): Promise<Result<Event>> {
    const error = this.#end?.error;
    this.#end = { error: undefined };
    return error === undefined
      ? Promise.resolve({ done: true, value: undefined })
      : Promise.reject(error);
  }
}
