import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { QmpProcessError } from '../errors/qmp-process-error.js';
import { startTimer, type StopTimer } from '../time-limit.js';
import { JoinedStreams } from './joined-streams.js';
import { LastLines } from './last-lines.js';
import { StreamTransport } from './stream-transport.js';
import type { Transport, TransportListener } from './transport.js';

/**
 * How long the last words of a process may take after its end, and its end after its last words,
 * in milliseconds.
 */
const END_GRACE = 1000;

const STDERR_LIMIT = 4096;

/** A process whose standard input and output are pipes to us. */
export type PipedProcess = ChildProcess & { readonly stdin: Writable; readonly stdout: Readable };

/**
 * A transport over the standard streams of a child process, whose end is the end of the connection.
 * Its standard error is read as well where it is a pipe, so that the error can say what it said.
 */
export class ProcessTransport implements Transport {
  readonly name: string;
  readonly #child: PipedProcess;
  readonly #isOurs: boolean;
  readonly #streams: StreamTransport;
  readonly #stderr: LastLines | undefined;
  #listener: TransportListener | undefined;
  #stopGrace: StopTimer = () => undefined;
  #isClosing = false;
  /** What went wrong besides: the process could not be started, or a stream broke. */
  #error: Error | undefined;
  #isOver = false;

  /** @param isOurs whether the process shall end with the connection */
  constructor(child: PipedProcess, isOurs: boolean) {
    this.name = child.spawnfile;
    this.#child = child;
    this.#isOurs = isOurs;
    const streams = new JoinedStreams({ readable: child.stdout, writable: child.stdin });
    this.#streams = new StreamTransport(streams, this.name);
    this.#stderr = child.stderr === null ? undefined : new LastLines(child.stderr, STDERR_LIMIT);
    child.on('error', (error) => {
      this.#error ??= error;
      if (child.pid === undefined) this.#end();
    });
    child.on('exit', () => {
      this.#endSoon();
    });
    // After the exit, and after the last byte of all streams.
    child.on('close', () => {
      this.#end();
    });
  }

  listen(listener: TransportListener): void {
    this.#listener = listener;
    this.#streams.listen({
      receive: (chunk) => {
        listener.receive(chunk);
      },
      end: (cause) => {
        this.#error ??= cause;
        this.#endSoon();
      },
    });
    if (this.#isOver) queueMicrotask(() => this.#listener?.end(this.#cause()));
  }

  send(data: string | Uint8Array): void {
    this.#streams.send(data);
  }

  close(): void {
    this.#isClosing = true;
    this.#streams.close();
    if (this.#isOurs) this.#child.kill();
  }

  unref(): void {
    this.#child.unref();
    this.#streams.unref();
    (this.#child.stderr as { unref?(): void } | null)?.unref?.();
  }

  /** A process of somebody else's may go on when its streams are closed; nobody waits for that. */
  #endSoon(): void {
    this.#stopGrace();
    if (this.#isOver) return;
    if (this.#isClosing && !this.#isOurs) {
      this.#end();
    } else {
      this.#stopGrace = startTimer(END_GRACE, () => {
        this.#end();
      });
    }
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stopGrace();
    this.#streams.close();
    if (this.#isOurs) this.#child.kill();
    this.#listener?.end(this.#cause());
  }

  #cause(): Error | undefined {
    const { exitCode, signalCode: signal } = this.#child;
    // One that could not be started has a number of Node's own for a status.
    const hasEnded = exitCode !== null || signal !== null;
    if (this.#child.pid === undefined || !hasEnded) return this.#error;
    const stderr = String(this.#stderr ?? '');
    return new QmpProcessError({ exitCode, signal }, stderr, { cause: this.#error });
  }
}
