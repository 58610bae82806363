import type { CommandSession } from './command-session.js';
import type { ConnectSettings } from './connect-options.js';
import { QmpCommandError } from './errors/qmp-command-error.js';
import { QmpConnectionError } from './errors/qmp-connection-error.js';
import { QmpProtocolError } from './errors/qmp-protocol-error.js';
import { EventHub } from './event-hub.js';
import type { Int64Events } from './int64.js';
import type { JsonObject } from './json/json-object.js';
import { limitOpening } from './limit-opening.js';
import { problemReporter } from './problem-reporter.js';
import { readGreeting, type QmpGreeting } from './qmp-greeting.js';
import { encodeRequest } from './request-encoding.js';
import { MessageSession } from './session/message-session.js';
import type { Outcome } from './session/request-channel.js';
import type { Transport } from './transport/transport.js';

/** In-band requests that QEMU takes while it still sees out-of-band ones. */
const IN_BAND_LIMIT_WITH_OOB = 8;

/** A QMP connection that is negotiated. */
export interface QmpSession extends CommandSession {
  readonly greeting: QmpGreeting;
  /** Keeps what comes until it is released. */
  readonly events: EventHub;
  readonly int64Events: Int64Events;
}

/**
 * Waits for the greeting and negotiates.
 *
 * @throws QmpTimeoutError, QmpAbortError, QmpProtocolError, or QmpConnectionError, also where the
 *   server refuses; the transport is closed then
 */
export async function negotiate(
  transport: Transport,
  settings: ConnectSettings,
): Promise<QmpSession> {
  const opening = openSession(transport, settings);
  const { messages } = opening;
  // The usual reason is worth saying.
  let awaited = 'did not greet (does it serve another client?)';
  const { name } = transport;
  const stopLimits = limitOpening(
    {
      name,
      awaited: () => `${name} ${awaited}`,
      end: (cause) => {
        messages.end(cause);
      },
    },
    { timeout: settings.greetingTimeout, signal: settings.signal, unref: settings.background },
  );
  try {
    const greeting = await opening.greeting;
    awaited = 'did not answer after its greeting';
    const outOfBand = settings.oob && greeting.capabilities.includes('oob');
    await enable(messages, outOfBand ? ['oob'] : []);
    if (outOfBand) messages.limitInBand(IN_BAND_LIMIT_WITH_OOB);
    if (settings.unref) messages.unref();
    const { timeout, validate, receivedValidators, int64Events } = settings;
    const { events, ended } = opening;
    const shared = { channel: messages, outOfBand, timeout, validate, receivedValidators, ended };
    return { ...shared, greeting, events, int64Events };
  } catch (error) {
    messages.end(error instanceof Error ? error : new QmpProtocolError(String(error)));
    throw error;
  } finally {
    stopLimits();
  }
}

/** A connection that has not heard its greeting yet. */
interface Opening {
  readonly messages: MessageSession;
  readonly events: EventHub;
  /** Rejected where the connection ends before. */
  readonly greeting: Promise<QmpGreeting>;
  readonly ended: Promise<Error>;
}

function openSession(transport: Transport, settings: ConnectSettings): Opening {
  const report = problemReporter(settings.onError);
  const events = new EventHub(report);
  let onGreeting: (greeting: JsonObject) => void = () => undefined;
  let onEnd: (cause: Error) => void = () => undefined;
  const ended = new Promise<Error>((resolve) => {
    onEnd = resolve;
  });
  let isGreeted = false;
  const messages = new MessageSession(
    transport,
    {
      greeting: (greeting) => {
        if (isGreeted) throw new QmpProtocolError('The server greeted a second time');
        isGreeted = true;
        onGreeting(greeting);
      },
      event: (event) => {
        events.publish(event);
      },
      problem: report,
      end: (cause) => {
        onEnd(cause);
      },
    },
    settings.maxMessageBytes,
  );
  const greeting = new Promise<QmpGreeting>((resolve, reject) => {
    onGreeting = (content) => {
      resolve(readGreeting(content));
    };
    void ended.then(reject);
  });
  // The end of the connection is told by `ended`; after the greeting nobody looks here any more.
  greeting.catch(() => undefined);
  return { messages, events, greeting, ended };
}

async function enable(messages: MessageSession, capabilities: readonly string[]): Promise<void> {
  const commandArguments = capabilities.length > 0 ? { enable: capabilities } : undefined;
  const request = encodeRequest('qmp_capabilities', commandArguments);
  const outcome = await new Promise<Outcome>((resolve) => {
    messages.request(request, resolve);
  });
  if (outcome.kind === 'ended') throw outcome.cause;
  if (outcome.kind === 'error') {
    const cause = new QmpCommandError(outcome, 'qmp_capabilities', commandArguments);
    throw new QmpConnectionError(`${messages.name} refused to negotiate: ${outcome.desc}`, {
      cause,
    });
  }
}
