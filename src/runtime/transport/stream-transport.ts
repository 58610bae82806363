import type { Duplex } from 'node:stream';
import type { Transport, TransportListener } from './transport.js';

/** How long the other side may take to end its half after a close, in milliseconds. */
const CLOSE_GRACE = 1000;

const SETTLED = Promise.resolve();

/** Streams of the system's can let the process end; others never keep it alive. */
type MayHoldProcess = Partial<Record<'ref' | 'unref', () => void>>;

/**
 * A transport over any connected two-way stream of Node: a socket, a TLS socket, a pair of pipes.
 * The stream is its own from then on.
 */
export class StreamTransport implements Transport {
  readonly name: string;
  readonly #stream: Duplex & MayHoldProcess;
  #listener: TransportListener | undefined;
  #outgoing = '';
  #error: Error | undefined;
  #isOver = false;

  constructor(stream: Duplex, name: string) {
    this.name = name;
    this.#stream = stream;
    // Heard from the start: an error that nobody listens to would end the process.
    stream.on('error', (error) => {
      this.#end(error);
    });
    stream.on('close', () => {
      this.#end(undefined);
    });
  }

  listen(listener: TransportListener): void {
    this.#listener = listener;
    if (this.#isOver) {
      queueMicrotask(() => {
        listener.end(this.#error);
      });
      return;
    }
    this.#stream.on('data', (chunk: Uint8Array) => {
      if (!this.#isOver) listener.receive(chunk);
    });
    this.#stream.on('end', () => {
      this.#end(undefined);
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
    // As `queueMicrotask`, which Node makes dearer: it keeps the context of who called.
    if (this.#outgoing === '') void SETTLED.then(this.#flush);
    this.#outgoing += data;
  }

  close(): void {
    if (this.#isOver) return;
    this.#flush();
    // Somebody waits for this, and not for long.
    this.#stream.ref?.();
    this.#stream.end();
    const timer = setTimeout(() => {
      this.#end(undefined);
    }, CLOSE_GRACE);
    this.#stream.once('close', () => {
      clearTimeout(timer);
    });
  }

  unref(): void {
    this.#stream.unref?.();
  }

  /** @param done called when the system has it; not where the connection is over */
  protected write(data: string | Uint8Array, done?: () => void): void {
    if (this.#stream.writable) this.#stream.write(data, done);
  }

  readonly #flush = (): void => {
    const text = this.#outgoing;
    if (text === '') return;
    this.#outgoing = '';
    this.write(text);
  };

  #end(cause: Error | undefined): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#error = cause;
    // Nothing can be read any more, and what was not written yet will find no reader.
    this.#stream.destroy();
    this.#listener?.end(cause);
  }
}
