import { Duplex, type Readable, type Writable } from 'node:stream';
import { startTimer } from '../time-limit.js';

/** How long what is read may go on after nothing can be written any more, in milliseconds. */
const REST_GRACE = 1000;

/** Two streams of Node that lead to one server. */
export interface StreamPair {
  /** What the server says. */
  readonly readable: Readable;
  /** What it is told. */
  readonly writable: Writable;
}

/** Streams of the system's can let the process end; others never keep it alive. */
type MayHoldProcess = Partial<Record<'ref' | 'unref', () => void>>;

/**
 * A pair of streams as one. Node's `Duplex.from` does the same, but drops what was said and not read
 * yet where it finds that nothing can be written any more.
 */
export class JoinedStreams extends Duplex {
  readonly #readable: Readable & MayHoldProcess;
  readonly #writable: Writable & MayHoldProcess;
  #writeError: Error | undefined;

  constructor({ readable, writable }: StreamPair) {
    super();
    this.#readable = readable;
    this.#writable = writable;
    readable.on('data', (chunk) => {
      if (!this.push(chunk)) readable.pause();
    });
    readable.on('error', (error) => this.destroy(error));
    readable.on('end', () => this.push(null));
    readable.on('close', () => {
      if (!readable.readableEnded) this.destroy(this.#writeError);
    });
    writable.on('error', (error) => {
      this.#writeError = error;
      this.#endAfterRest();
    });
    writable.on('close', () => {
      this.#endAfterRest();
    });
    if (readable.destroyed || readable.readableEnded || writable.destroyed) this.destroy();
  }

  ref(): void {
    this.#readable.ref?.();
    this.#writable.ref?.();
  }

  unref(): void {
    this.#readable.unref?.();
    this.#writable.unref?.();
  }

  override _read(): void {
    this.#readable.resume();
  }

  /** A failure is told by the stream itself, and is not the end of what is read. */
  override _write(chunk: unknown, encoding: BufferEncoding, done: () => void): void {
    this.#writable.write(chunk, encoding, () => {
      done();
    });
  }

  /** A pair that is closed has nobody to wait for on its other side. */
  override _final(done: () => void): void {
    this.#writable.end(() => {
      done();
      this.destroy();
    });
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#readable.destroy();
    this.#writable.destroy();
    done(error);
  }

  #endAfterRest(): void {
    startTimer(REST_GRACE, () => this.destroy(this.#writeError), true);
  }
}
