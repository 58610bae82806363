import type { Duplex, Readable, Writable } from 'node:stream';
import { startTimer, type StopTimer } from '../time-limit.js';
import type { Transport, TransportListener } from './transport.js';

/** How long the other side may take to end its half after ours has ended, in milliseconds. */
const CLOSE_GRACE = 1000;

/** Streams of the system's can let the process end; others never keep it alive. */
type MayHoldProcess = Partial<Record<'ref' | 'unref', () => void>>;

/**
 * A transport over any connected two-way stream of Node: a socket, a TLS socket, a pair of pipes.
 * The stream is its own from then on.
 */
export class StreamTransport implements Transport {
  readonly name: string;
  readonly #stream: Writable & MayHoldProcess;
  readonly #readable: Readable & MayHoldProcess;
  /** What comes in has a stream of its own. */
  readonly #isPair: boolean;
  #listener: TransportListener | undefined;
  #outgoing = '';
  #error: Error | undefined;
  #isOver = false;
  #stopGrace: StopTimer = () => undefined;

  constructor(stream: Duplex, name: string);
  /** @param readable what the server says, where `writable` is only for what it is told */
  constructor(writable: Writable, name: string, readable: Readable);
  constructor(stream: Duplex, name: string, readable: Readable = stream) {
    this.name = name;
    this.#isPair = readable !== stream;
    this.#stream = stream;
    this.#readable = readable;
    // Heard from the start: an error that nobody listens to would end the process.
    for (const event of ['error', 'close']) {
      readable.on(event, (error?: Error) => {
        this.#end(error ?? this.#error);
      });
      if (this.#isPair) {
        stream.on(event, (error?: Error) => {
          this.#endAfterRest(error);
        });
      }
    }
    if (readable.destroyed || readable.readableEnded || stream.destroyed) {
      this.#end(readable.errored ?? stream.errored ?? undefined);
    }
  }

  listen(listener: TransportListener): void {
    this.#listener = listener;
    if (this.#isOver) {
      queueMicrotask(() => {
        listener.end(this.#error);
      });
      return;
    }
    this.#readable.on('data', (chunk: Uint8Array | string) => {
      if (!this.#isOver) listener.receive(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    });
    this.#readable.on('end', () => {
      this.#end(this.#error);
    });
  }

  /** What is sent in one turn leaves in one write: many small ones cost far more. */
  send(data: string | Uint8Array): void {
    if (this.#isOver) return;
    if (typeof data !== 'string') {
      this.#flush();
      this.write(data);
      return;
    }
    if (this.#outgoing === '') {
      queueMicrotask(() => {
        this.#flush();
      });
    }
    this.#outgoing += data;
  }

  close(): void {
    if (this.#isOver) return;
    this.#flush();
    // Somebody waits for this, and not for long.
    this.#stream.ref?.();
    this.#stream.end(() => {
      if (this.#isPair) this.#end(undefined);
    });
    this.#startGrace(false);
  }

  unref(): void {
    this.#stream.unref?.();
    this.#readable.unref?.();
  }

  #flush(): void {
    const text = this.#outgoing;
    if (text === '') return;
    this.#outgoing = '';
    this.write(text);
  }

  /** @param done called when the system has it; not where the connection is over */
  protected write(data: string | Uint8Array, done?: () => void): void {
    if (this.#stream.writable) this.#stream.write(data, done);
  }

  /** Nothing reaches the server any more, but what it said before may still be on its way. */
  #endAfterRest(cause: Error | undefined): void {
    this.#error ??= cause;
    if (!this.#isOver) this.#startGrace(true);
  }

  #startGrace(unref: boolean): void {
    this.#stopGrace();
    this.#stopGrace = startTimer(
      CLOSE_GRACE,
      () => {
        this.#end(this.#error);
      },
      unref,
    );
  }

  #end(cause: Error | undefined): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#error = cause;
    this.#stopGrace();
    // Nothing can be read any more, and what was not written yet will find no reader.
    this.#stream.destroy();
    this.#readable.destroy();
    this.#listener?.end(cause);
  }
}
