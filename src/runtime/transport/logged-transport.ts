import { problemReporter, type ProblemReporter } from '../problem-reporter.js';
import type { WireRecord } from '../wire-record.js';
import { LineFramer } from './line-framer.js';
import type { Transport, TransportListener } from './transport.js';

/** Takes what went over a connection, message by message. */
export type WireLog = (record: WireRecord) => void;

/**
 * A transport that tells of all that goes over another one: of each message once it is sent or was
 * received in full, and at the end of what was left of one.
 *
 * @param onError hears what the log throws, since the connection goes on; default: a warning of the
 *   process
 */
export function loggedTransport(
  transport: Transport,
  log: WireLog,
  onError?: (error: Error) => void,
): Transport {
  return new LoggedTransport(transport, log, problemReporter(onError));
}

class LoggedTransport implements Transport {
  readonly #transport: Transport;
  readonly #log: WireLog;
  readonly #report: ProblemReporter;
  readonly #opened = performance.now();

  constructor(transport: Transport, log: WireLog, report: ProblemReporter) {
    this.#transport = transport;
    this.#log = log;
    this.#report = report;
  }

  get name(): string {
    return this.#transport.name;
  }

  listen(listener: TransportListener): void {
    // How long a message may be is for the one who listens to say.
    const framer = new LineFramer((line) => {
      if (line !== '') this.#record('received', line);
    }, Infinity);
    this.#transport.listen({
      receive: (chunk) => {
        framer.push(chunk);
        listener.receive(chunk);
      },
      end: (cause) => {
        if (framer.pendingBytes > 0) framer.push(Buffer.from('\n'));
        listener.end(cause);
      },
    });
  }

  send(data: string | Uint8Array): void {
    const text = typeof data === 'string' ? data : Buffer.from(data).toString();
    this.#record('sent', text.trimEnd());
    this.#transport.send(data);
  }

  close(): void {
    this.#transport.close();
  }

  unref(): void {
    this.#transport.unref?.();
  }

  #record(direction: WireRecord['direction'], text: string): void {
    try {
      const time = Math.round((performance.now() - this.#opened) * 1000) / 1000;
      this.#log({ time, direction, text });
    } catch (problem) {
      this.#report(problem);
    }
  }
}
