import { QmpProtocolError } from '../errors/qmp-protocol-error.js';
import { decodeJson } from '../json/decode.js';
import { isJsonObject, type JsonObject } from '../json/json-object.js';
import { JsonDepthError } from '../json/nesting.js';
import type { QmpEvent } from '../qmp-event.js';

/** How much of an unreadable message an error shows. */
const EXCERPT_LENGTH = 120;

/** A command was carried out. */
export interface ReturnMessage {
  readonly kind: 'return';
  /** As the command had it; `undefined` where the reply has none. */
  readonly id: unknown;
  /** Any JSON value. */
  readonly value: unknown;
}

/** A command, or something that was to be one, failed. */
export interface ErrorMessage {
  readonly kind: 'error';
  /** `undefined` where the server could not read the command as far as its id. */
  readonly id: unknown;
  readonly class: string;
  readonly desc: string;
}

/** Something happened. */
export interface EventMessage {
  readonly kind: 'event';
  readonly event: QmpEvent;
}

/** The server says what it is, once, at the start. */
export interface GreetingMessage {
  readonly kind: 'greeting';
  readonly greeting: JsonObject;
}

/** What a server can say. */
export type Message = ReturnMessage | ErrorMessage | EventMessage | GreetingMessage;

/**
 * Reads one line of a server.
 *
 * @throws QmpProtocolError where it is none of the messages there are
 */
export function readMessage(line: string): Message {
  const message = decodeObject(line);
  if ('event' in message) return { kind: 'event', event: readEvent(message, line) };
  if ('error' in message) return readError(message, line);
  if ('return' in message) return { kind: 'return', id: message['id'], value: message['return'] };
  if (isJsonObject(message['QMP'])) return { kind: 'greeting', greeting: message['QMP'] };
  throw unreadable('neither a reply nor an event', line);
}

function decodeObject(line: string): JsonObject {
  let value: unknown;
  try {
    value = decodeJson(line);
  } catch (cause) {
    throw unreadable(cause instanceof JsonDepthError ? cause.message : 'no JSON', line, cause);
  }
  if (!isJsonObject(value)) throw unreadable('no JSON object', line);
  return value;
}

function readEvent({ event, data, timestamp }: JsonObject, line: string): QmpEvent {
  if (typeof event !== 'string' || !isJsonObject(timestamp)) throw unreadable('no event', line);
  const { seconds, microseconds } = timestamp;
  if (typeof seconds !== 'number' || typeof microseconds !== 'number') {
    throw unreadable('an event without a time', line);
  }
  return { event, data, timestamp: { seconds, microseconds } };
}

function readError({ error, id }: JsonObject, line: string): ErrorMessage {
  if (!isJsonObject(error)) throw unreadable('no error', line);
  const { class: errorClass, desc } = error;
  if (typeof errorClass !== 'string' || typeof desc !== 'string') {
    throw unreadable('an error without class or description', line);
  }
  return { kind: 'error', id, class: errorClass, desc };
}

function unreadable(what: string, line: string, cause?: unknown): QmpProtocolError {
  const excerpt = line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)}...` : line;
  return new QmpProtocolError(`The server sent what is ${what}: ${excerpt}`, { cause });
}
