import { asError } from '../as-error.js';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { QmpProtocolError } from '../errors/qmp-protocol-error.js';
import type { JsonObject } from '../json/json-object.js';
import type { QmpEvent } from '../qmp-event.js';
import { LineFramer } from '../transport/line-framer.js';
import type { Transport } from '../transport/transport.js';
import { Fifo } from './fifo.js';
import { IdPool } from './id-pool.js';
import { readMessage, type ErrorMessage, type ReturnMessage } from './message.js';
import type { Outcome, Request, RequestChannel, SessionEnded } from './request-channel.js';

/** What a session tells the protocol on top of it. None of these may throw. */
export interface SessionListener {
  greeting(greeting: JsonObject): void;
  event(event: QmpEvent): void;
  /** Something was wrong that no promise waits for; the session goes on. */
  problem(problem: Error): void;
}

interface Pending {
  readonly request: Request;
  /** `undefined` once nobody waits any more. */
  settle: ((outcome: Outcome) => void) | undefined;
}

/**
 * Requests and their replies over one transport, matched by id. It knows nothing of greetings and
 * negotiation: that is for the protocol on top of it.
 *
 * Whatever the server sends, nothing is thrown: each request is settled exactly once, by its reply
 * or by the end of the session. A message that the protocol does not know ends the session, since
 * from then on nobody can tell what belongs to what; so does an error without an id, by which a
 * server says that it could not read a request.
 */
export class MessageSession implements RequestChannel {
  isUnref = false;
  /** Why the session ended. Pending while it lasts, never rejected. */
  readonly ended: Promise<Error>;
  readonly #transport: Transport;
  readonly #listener: SessionListener;
  readonly #framer: LineFramer;
  readonly #ids = new IdPool();
  readonly #inFlight = new Map<number, Pending>();
  /** In-band requests that the server shall not have yet. */
  readonly #queue = new Fifo<Pending>();
  readonly #transportEnded: Promise<void>;
  #onEnded: (cause: Error) => void = () => undefined;
  #inBandLimit = Infinity;
  #inBandInFlight = 0;
  #ended: SessionEnded | undefined;

  constructor(transport: Transport, listener: SessionListener, maxMessageBytes: number) {
    this.#transport = transport;
    this.#listener = listener;
    this.#framer = new LineFramer((line) => {
      this.#line(line);
    }, maxMessageBytes);
    this.ended = new Promise((resolve) => {
      this.#onEnded = resolve;
    });
    this.#transportEnded = new Promise((resolve) => {
      transport.listen({
        receive: (chunk) => {
          this.#receive(chunk);
        },
        end: (cause) => {
          this.end(this.#endOfTransport(cause));
          resolve();
        },
      });
    });
  }

  get name(): string {
    return this.#transport.name;
  }

  /** From now on the session does not keep the process alive. */
  unref(): void {
    this.isUnref = true;
    this.#transport.unref?.();
  }

  /**
   * How many in-band requests may be outstanding at once; the rest waits here, in order. QEMU
   * stops reading at its own limit, and then does not see out-of-band requests either.
   */
  limitInBand(limit: number): void {
    this.#inBandLimit = limit;
  }

  /**
   * Sends a request, now or when its turn comes. The id of one that was given up when it was sent
   * already stays in use until its reply comes and is dropped.
   */
  request(request: Request, settle: (outcome: Outcome) => void): () => void {
    if (this.#ended !== undefined) {
      settle(this.#ended);
      return () => undefined;
    }
    const pending: Pending = { request, settle };
    if (request.outOfBand || this.#inBandInFlight < this.#inBandLimit) this.#send(pending);
    else this.#queue.push(pending);
    return () => {
      pending.settle = undefined;
    };
  }

  /** Ends the session, settles all requests with the cause, and closes the transport. */
  end(cause: Error): void {
    if (this.#ended !== undefined) return;
    this.#ended = { kind: 'ended', cause };
    this.#transport.close();
    for (const pending of this.#inFlight.values()) pending.settle?.(this.#ended);
    this.#inFlight.clear();
    for (let next = this.#queue.take(); next !== undefined; next = this.#queue.take()) {
      next.settle?.(this.#ended);
    }
    this.#onEnded(cause);
  }

  close(cause: Error): Promise<void> {
    this.end(cause);
    return this.#transportEnded;
  }

  #send(pending: Pending): void {
    const id = this.#ids.take();
    this.#inFlight.set(id, pending);
    if (!pending.request.outOfBand) this.#inBandInFlight += 1;
    this.#transport.send(`${pending.request.text},"id":${String(id)}}`);
  }

  #sendQueued(): void {
    while (this.#queue.length > 0 && this.#inBandInFlight < this.#inBandLimit) {
      const next = this.#queue.take();
      if (next === undefined) return;
      if (next.settle !== undefined) this.#send(next);
    }
  }

  #receive(chunk: Uint8Array): void {
    if (this.#ended !== undefined) return;
    try {
      this.#framer.push(chunk);
    } catch (error) {
      this.end(asError(error));
    }
  }

  #line(line: string): void {
    // The end may have come with an earlier line of the same packet.
    if (this.#ended !== undefined || line.trim() === '') return;
    const message = readMessage(line);
    switch (message.kind) {
      case 'return':
      case 'error':
        this.#reply(message);
        return;
      case 'event':
        this.#listener.event(message.event);
        return;
      case 'greeting':
        this.#listener.greeting(message.greeting);
        return;
    }
  }

  #reply(reply: ReturnMessage | ErrorMessage): void {
    const { id } = reply;
    if (id === undefined) throw withoutId(reply);
    const pending = typeof id === 'number' ? this.#inFlight.get(id) : undefined;
    if (pending === undefined || typeof id !== 'number') {
      this.#listener.problem(
        new QmpProtocolError(`A reply to no request: its id is ${renderId(id)}`),
      );
      return;
    }
    this.#inFlight.delete(id);
    this.#ids.release(id);
    if (!pending.request.outOfBand) this.#inBandInFlight -= 1;
    pending.settle?.(reply);
    this.#sendQueued();
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

/** Ids of ours are numbers; any other may be of any size. */
function renderId(id: unknown): string {
  return typeof id === 'number' ? String(id) : `no number but of type ${typeof id}`;
}

function withoutId(reply: ReturnMessage | ErrorMessage): QmpProtocolError {
  return new QmpProtocolError(
    reply.kind === 'error'
      ? `The server could not read a request: ${reply.desc}`
      : 'The server sent a reply without an id',
  );
}
