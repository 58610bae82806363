import { asError } from '../as-error.js';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { QmpProtocolError } from '../errors/qmp-protocol-error.js';
import type { ProblemReporter } from '../problem-reporter.js';
import { encodeRequest } from '../request-encoding.js';
import { DelimitedFramer } from '../transport/delimited-framer.js';
import type { Transport } from '../transport/transport.js';
import { Fifo } from './fifo.js';
import { readMessage, type ErrorMessage, type Message, type ReturnMessage } from './message.js';
import type { Outcome, Request, RequestChannel, SessionEnded } from './request-channel.js';

/** Makes the agent forget half a request that somebody left behind. */
const RESET = 0xff;

interface Pending {
  readonly request: Request;
  /** `undefined` once nobody waits any more. */
  settle: ((outcome: Outcome) => void) | undefined;
}

/**
 * Requests to a guest agent and their replies. Agents before 4.0 refuse an id, so replies belong to
 * requests by their order alone: one request is outstanding at a time, and the rest waits here.
 *
 * Where the order is in doubt it is made anew by `guest-sync-delimited`: all that comes before the
 * reply to that belongs to somebody else. It is in doubt at the start, since the agent may still
 * answer an earlier client, and after a request that was given up, whose reply may still come.
 *
 * A request of a command that says nothing on success is followed by such a synchronisation: what
 * is answered before it failed, and what is not has succeeded. It has succeeded too where the
 * connection ends then, which is what shutting a guest down leads to.
 */
export class AgentSession implements RequestChannel {
  isUnref = false;
  /** Why the session ended. Pending while it lasts, never rejected. */
  readonly ended: Promise<Error>;
  readonly #transport: Transport;
  readonly #report: ProblemReporter;
  readonly #framer: DelimitedFramer;
  readonly #queue = new Fifo<Pending>();
  readonly #transportEnded: Promise<void>;
  #onEnded: (cause: Error) => void = () => undefined;
  readonly #onReady: () => void;
  /** Resolves when the agent has answered for the first time. */
  readonly ready: Promise<void>;
  /** The request that the agent works on. */
  #current: Pending | undefined;
  /** What the agent is to give back before anything it says is for us. */
  #awaitedSync: number | undefined;
  /** Agents before 1.1 know only `guest-sync`. */
  #syncCommand = 'guest-sync-delimited';
  #ended: SessionEnded | undefined;

  constructor(transport: Transport, report: ProblemReporter, maxMessageBytes: number) {
    this.#transport = transport;
    this.#report = report;
    this.#framer = new DelimitedFramer((line, isDelimited) => {
      this.#line(line, isDelimited);
    }, maxMessageBytes);
    let onReady = (): void => undefined;
    this.ready = new Promise((resolve) => {
      onReady = resolve;
    });
    this.#onReady = onReady;
    this.ended = new Promise((resolve) => {
      this.#onEnded = resolve;
    });
    this.#transportEnded = new Promise((resolve) => {
      transport.listen({
        receive: (chunk) => {
          this.#receive(chunk);
        },
        end: (cause) => {
          this.#succeedSilently();
          this.end(this.#endOfTransport(cause));
          resolve();
        },
      });
    });
    this.#synchroniseAnew();
  }

  get name(): string {
    return this.#transport.name;
  }

  /** From now on the session does not keep the process alive. */
  unref(): void {
    this.isUnref = true;
    this.#transport.unref?.();
  }

  request(request: Request, settle: (outcome: Outcome) => void): () => void {
    if (this.#ended !== undefined) {
      settle(this.#ended);
      return () => undefined;
    }
    const pending: Pending = { request, settle };
    this.#queue.push(pending);
    this.#sendNext();
    return () => {
      this.#giveUp(pending);
    };
  }

  /** Ends the session, settles all requests with the cause, and closes the transport. */
  end(cause: Error): void {
    if (this.#ended !== undefined) return;
    this.#ended = { kind: 'ended', cause };
    this.#transport.close();
    this.#settleCurrent(this.#ended);
    for (let next = this.#queue.take(); next !== undefined; next = this.#queue.take()) {
      next.settle?.(this.#ended);
    }
    this.#onEnded(cause);
  }

  close(cause: Error): Promise<void> {
    this.end(cause);
    return this.#transportEnded;
  }

  #sendNext(): void {
    while (this.#current === undefined && this.#awaitedSync === undefined) {
      const next = this.#queue.take();
      if (next === undefined) return;
      if (next.settle === undefined) continue;
      this.#current = next;
      this.#send(next.request);
      // Without a reset: that would be answered with an error, as if the command had failed.
      if (next.request.silent) this.#synchronise();
    }
  }

  #send(request: Request): void {
    this.#transport.send(`${request.text}}\n`);
  }

  #synchroniseAnew(): void {
    this.#transport.send(Uint8Array.of(RESET));
    this.#synchronise();
  }

  /** By a number that nobody else has used lately. */
  #synchronise(): void {
    const id = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
    this.#awaitedSync = id;
    this.#send(encodeRequest(this.#syncCommand, { id }));
  }

  /** A reply to it would be taken for another's. While it waits for us, the agent may have lost us. */
  #giveUp(pending: Pending): void {
    if (pending.settle === undefined || this.#ended !== undefined) return;
    pending.settle = undefined;
    if (pending === this.#current) this.#current = undefined;
    else if (this.#current !== undefined || this.#awaitedSync === undefined) return;
    this.#synchroniseAnew();
  }

  #receive(chunk: Uint8Array): void {
    if (this.#ended !== undefined) return;
    try {
      this.#framer.push(chunk);
    } catch (error) {
      this.end(asError(error));
    }
  }

  #line(line: string, isDelimited: boolean): void {
    if (this.#ended !== undefined || line.trim() === '') return;
    if (this.#awaitedSync === undefined) this.#reply(readMessage(line));
    else this.#lineBeforeSync(line, isDelimited);
  }

  #reply(message: Message): void {
    if (this.#current !== undefined && isReply(message)) {
      this.#settleCurrent(message);
      this.#sendNext();
    } else {
      this.#report(new QmpProtocolError('The guest agent said what nobody asked for'));
    }
  }

  /** Whatever stands there: only what we wait for counts. */
  #lineBeforeSync(line: string, isDelimited: boolean): void {
    const message = readIfReadable(line);
    if (message?.kind === 'return' && message.value === this.#awaitedSync) {
      // The other command's reply has a delimiter; without one, a line may be half another's.
      if (!isDelimited && this.#syncCommand === 'guest-sync-delimited') return;
      this.#awaitedSync = undefined;
      this.#succeedSilently();
      this.#onReady();
      this.#sendNext();
    } else if (message?.kind === 'error') {
      if (this.#current !== undefined) this.#settleCurrent(message);
      else if (message.class === 'CommandNotFound') this.#synchroniseTheOldWay();
    }
  }

  #synchroniseTheOldWay(): void {
    if (this.#syncCommand === 'guest-sync') return;
    this.#syncCommand = 'guest-sync';
    this.#synchronise();
  }

  /** Nothing was said of what is outstanding, and that is how it succeeds. */
  #succeedSilently(): void {
    if (this.#current?.request.silent !== true) return;
    this.#settleCurrent({ kind: 'return', id: undefined, value: undefined });
  }

  #settleCurrent(outcome: Outcome): void {
    const current = this.#current;
    this.#current = undefined;
    const settle = current?.settle;
    if (current !== undefined) current.settle = undefined;
    settle?.(outcome);
  }

  #endOfTransport(cause: Error | undefined): QmpConnectionError {
    if (cause !== undefined) {
      return new QmpConnectionError(`The connection to ${this.name} broke: ${cause.message}`, {
        cause,
      });
    }
    const where = this.#framer.pendingBytes > 0 ? ' in the middle of a message' : '';
    return new QmpConnectionError(`${this.name} closed the connection${where}`);
  }
}

function isReply(message: Message): message is ReturnMessage | ErrorMessage {
  return message.kind === 'return' || message.kind === 'error';
}

function readIfReadable(line: string): Message | undefined {
  try {
    return readMessage(line);
  } catch {
    return undefined;
  }
}
