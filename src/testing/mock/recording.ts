import { encodeJson } from '../../runtime/json/encode.js';
import { isJsonObject } from '../../runtime/json/json-object.js';
import type { QmpEvent } from '../../runtime/qmp-event.js';
import { readGreeting, type QmpGreeting } from '../../runtime/qmp-greeting.js';
import { readMessage, type Message } from '../../runtime/session/message.js';
import type { WireRecord } from '../../runtime/wire-record.js';
import type { Answer } from './answer.js';
import { readRequest, type ServerRequest } from './read-request.js';

/** A request that was recorded, and what came of it. */
export interface RecordedRequest {
  readonly request: ServerRequest;
  /** Came between the request, or what was sent last, and the reply. */
  readonly before: QmpEvent[];
  /** Undefined where none came. */
  reply: Answer | undefined;
  /** Came after the reply and before anything else was sent. */
  readonly after: QmpEvent[];
}

/** A conversation that was recorded. */
export interface Recording {
  /** A guest agent does not greet. */
  readonly greeting: QmpGreeting | undefined;
  /** Came before the first command. */
  readonly opening: readonly QmpEvent[];
  /** Without those that the protocol itself needs. */
  readonly requests: readonly RecordedRequest[];
}

/** Takes a log apart. What cannot be read, such as half a message at its end, is left out. */
export function recordingOf(records: readonly WireRecord[]): Recording {
  const reader = new RecordingReader();
  for (const { direction, text } of records) {
    if (direction === 'sent') reader.sent(text);
    else reader.received(text);
  }
  return reader;
}

/** Answered by the server itself, not by the record: their ids and their place are the client's. */
const ofProtocol: ReadonlySet<string> = new Set([
  'qmp_capabilities',
  'guest-sync',
  'guest-sync-delimited',
]);

class RecordingReader implements Recording {
  greeting: QmpGreeting | undefined;
  readonly opening: QmpEvent[] = [];
  readonly requests: RecordedRequest[] = [];
  /** Those that wait for their reply. */
  #pending: RecordedRequest[] = [];
  /** Where the next event belongs. */
  #events: QmpEvent[] = this.opening;

  sent(text: string): void {
    // Bytes that tell a guest agent to forget what came before may stand in front.
    const read = readRequest(text.slice(Math.max(0, text.indexOf('{'))));
    if (read.kind === 'unreadable') return;
    const { request } = read;
    const recorded: RecordedRequest = { request, before: [], reply: undefined, after: [] };
    this.#pending.push(recorded);
    if (ofProtocol.has(request.command)) return;
    this.requests.push(recorded);
    this.#events = recorded.before;
  }

  received(text: string): void {
    const message = readIfReadable(text.slice(Math.max(0, text.indexOf('{'))));
    switch (message?.kind) {
      case 'greeting':
        this.greeting ??= readGreeting(message.greeting);
        return;
      case 'event':
        this.#events.push(message.event);
        return;
      case 'return':
        this.#reply(message.id, { kind: 'return', json: encodeJson(message.value) }, message.value);
        return;
      case 'error':
        this.#reply(message.id, { kind: 'error', class: message.class, desc: message.desc });
        return;
      case undefined:
        return;
    }
  }

  #reply(id: unknown, reply: Answer, value?: unknown): void {
    const recorded = id === undefined ? this.#inOrder(reply, value) : this.#withId(encodeJson(id));
    if (recorded === undefined) return;
    this.#pending = this.#pending.filter((other) => other !== recorded);
    recorded.reply = reply;
    if (!ofProtocol.has(recorded.request.command)) this.#events = recorded.after;
  }

  #withId(id: string): RecordedRequest | undefined {
    return this.#pending.find(({ request }) => request.id === id);
  }

  /** Without ids, a reply is to the oldest request, unless it is what a synchronisation waits for. */
  #inOrder(reply: Answer, value: unknown): RecordedRequest | undefined {
    const sync = this.#pending.findIndex(
      ({ request }) => isSync(request) && request.arguments['id'] === value,
    );
    if (reply.kind === 'return' && sync !== -1) {
      // What stands before it said nothing: that is how some commands succeed.
      const found = this.#pending[sync];
      this.#pending = this.#pending.slice(sync);
      return found;
    }
    const [oldest] = this.#pending;
    // An agent complains of what it was told to forget.
    return oldest && isSync(oldest.request) ? undefined : oldest;
  }
}

function isSync({ command }: ServerRequest): boolean {
  return command === 'guest-sync' || command === 'guest-sync-delimited';
}

function readIfReadable(text: string): Message | undefined {
  try {
    return readMessage(text);
  } catch {
    return undefined;
  }
}

/** Whether two JSON values are the same, in whatever order members stand. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((element, at) => sameJson(element, b[at]));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
  );
}
