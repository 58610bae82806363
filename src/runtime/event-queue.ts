import { QmpAbortError } from './errors/qmp-abort-error.js';
import { QmpOverflowError } from './errors/qmp-overflow-error.js';
import type { EventStream, EventStreamOptions } from './event-stream.js';
import { onAbort } from './on-abort.js';
import { Fifo } from './session/fifo.js';

/** Why a stream is over; without an error, that is no fault. */
interface End {
  readonly error: Error | undefined;
}

interface Reader<Event> {
  readonly resolve: (result: IteratorResult<Event, undefined>) => void;
  readonly reject: (error: Error) => void;
}

const DEFAULT_LIMIT = 1000;

/** A stream of events, gathered until they are read. */
export class EventQueue<Event> implements EventStream<Event> {
  readonly #limit: number;
  readonly #dropsOldest: boolean;
  readonly #stopListening: (() => void) | undefined;
  readonly #unsubscribe: () => void;
  readonly #waiting = new Fifo<Event>();
  /** Who asked for an event when there was none. */
  readonly #readers = new Fifo<Reader<Event>>();
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
    if (signal === undefined) return;
    const giveUp = (): void => {
      this.#giveUp(signal.reason);
    };
    if (signal.aborted) giveUp();
    else this.#stopListening = onAbort(signal, giveUp);
  }

  /** Takes an event in. */
  push(event: Event): void {
    if (this.#end !== undefined) return;
    const reader = this.#readers.take();
    if (reader !== undefined) reader.resolve({ done: false, value: event });
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
    this.#stopListening?.();
    this.#unsubscribe();
    for (let reader = this.#readers.take(); reader !== undefined; reader = this.#readers.take()) {
      this.#finish().then(reader.resolve, reader.reject);
    }
  }

  next(): Promise<IteratorResult<Event, undefined>> {
    const value = this.#waiting.take();
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.#end !== undefined) return this.#finish();
    return new Promise((resolve, reject) => {
      this.#readers.push({ resolve, reject });
    });
  }

  return(): Promise<IteratorResult<Event, undefined>> {
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

  #giveUp(cause: unknown): void {
    this.#waiting.clear();
    this.end(new QmpAbortError('The stream of events was given up', { cause }));
  }

  /** An error is told once; after it the stream is just over. */
  #finish(): Promise<IteratorResult<Event, undefined>> {
    const error = this.#end?.error;
    this.#end = { error: undefined };
    return error === undefined
      ? Promise.resolve({ done: true, value: undefined })
      : Promise.reject(error);
  }
}
