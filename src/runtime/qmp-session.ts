import { QmpAbortError } from './errors/qmp-abort-error.js';
import { QmpConnectionError } from './errors/qmp-connection-error.js';
import { QmpProtocolError } from './errors/qmp-protocol-error.js';
import { QmpTimeoutError } from './errors/qmp-timeout-error.js';
import type { ConnectSettings } from './connect-options.js';
import { EventHub } from './event-hub.js';
import type { JsonObject } from './json/json-object.js';
import { problemReporter } from './problem-reporter.js';
import { readGreeting, type QmpGreeting } from './qmp-greeting.js';
import { encodeRequest } from './request-encoding.js';
import { MessageSession, type Outcome } from './session/message-session.js';
import { startTimer } from './time-limit.js';
import type { Transport } from './transport/transport.js';

/** In-band requests that QEMU takes while it still sees out-of-band ones. */
const IN_BAND_LIMIT_WITH_OOB = 8;

/** A QMP connection that is negotiated: what a client is made of. */
export interface QmpSession {
  readonly greeting: QmpGreeting;
  /** Capabilities that were enabled. */
  readonly capabilities: readonly string[];
  readonly messages: MessageSession;
  readonly events: EventHub;
  /** Limit of calls that set none, in milliseconds. */
  readonly timeout: number;
  /** Why the connection ended. Pending while it lasts, never rejected. */
  readonly ended: Promise<Error>;
}

/**
 * Waits for the greeting and negotiates. Events that come meanwhile are kept.
 *
 * @throws QmpTimeoutError, QmpAbortError, QmpProtocolError, or QmpConnectionError, also where the
 *   server refuses; the transport is closed then
 */
export async function negotiate(
  transport: Transport,
  settings: ConnectSettings,
): Promise<QmpSession> {
  const { greetingTimeout, signal } = settings;
  const opening = new Opening(transport, settings);
  const { messages } = opening;
  const onAbort = (): void => {
    const reason: unknown = signal?.reason;
    messages.end(new QmpAbortError(`The connection to ${messages.name} was given up`, { cause: reason }));
  };
  const stopTimer = startTimer(greetingTimeout, () => {
    messages.end(new QmpTimeoutError(opening.awaited, greetingTimeout));
  });
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted === true) onAbort();
  try {
    return await opening.complete(settings);
  } catch (error) {
    messages.end(error instanceof Error ? error : new QmpProtocolError(String(error)));
    throw error;
  } finally {
    stopTimer();
    signal?.removeEventListener('abort', onAbort);
  }
}

/** A connection from the first byte until it is negotiated, and the listener to it for good. */
class Opening {
  readonly messages: MessageSession;
  readonly #events: EventHub;
  readonly #ended: Promise<Error>;
  readonly #greeting: Promise<JsonObject>;
  #isGreeted = false;

  constructor(transport: Transport, settings: ConnectSettings) {
    const report = problemReporter(settings.onError);
    this.#events = new EventHub(report);
    const ended = Promise.withResolvers<Error>();
  }
}
