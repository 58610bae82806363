import { asError } from './as-error.js';
import type { CommandSession } from './command-session.js';
import type { ConnectSettings } from './connect-options.js';
import { QmpCommandError } from './errors/qmp-command-error.js';
import { QmpConnectionError } from './errors/qmp-connection-error.js';
import { QmpProtocolError } from './errors/qmp-protocol-error.js';
import { EventHub } from './event-hub.js';
import type { Int64Events } from './int64.js';
import type { JsonObject } from './json/json-object.js';
import { problemReporter } from './problem-reporter.js';
import { readGreeting, type QmpGreeting } from './qmp-greeting.js';
import { encodeRequest } from './request-encoding.js';
import { MessageSession } from './session/message-session.js';
import type { Outcome } from './session/request-channel.js';
import { limitError, startLimits } from './start-limits.js';
import type { Transport } from './transport/transport.js';

/** In-band requests that QEMU takes while it still sees out-of-band ones. */
const IN_BAND_LIMIT_WITH_OOB = 8;

/** A QMP connection that is negotiated. */
export interface QmpSession extends CommandSession {
  readonly greeting: QmpGreeting;
  /** Keeps what comes until it is released. */
  readonly events: EventHub;
  readonly int64Events?: Int64Events | undefined;
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
  const report = problemReporter(settings.onError);
  const events = new EventHub(report);
  let greet: ((greeting: JsonObject) => void) | undefined;
  const greeted = new Promise<JsonObject>((resolve) => {
    greet = resolve;
  });
  const channel = new MessageSession(
    transport,
    {
      greeting: (content) => {
        if (greet === undefined) throw new QmpProtocolError('The server greeted a second time');
        greet(content);
        greet = undefined;
      },
      event: (event) => {
        events.publish(event);
      },
      problem: report,
    },
    settings.maxMessageBytes,
  );
  // The usual reason is worth saying.
  let missing = 'did not greet (does it serve another client?)';
  const { greetingTimeout: timeout, signal, background: unref } = settings;
  const stopLimits = startLimits({ timeout, signal, unref }, (givenUp) => {
    channel.end(limitError(transport.name, missing, givenUp));
  });
  try {
    const content = await Promise.race([greeted, channel.ended]);
    if (content instanceof Error) throw content;
    missing = 'did not answer after its greeting';
    const greeting = readGreeting(content);
    const outOfBand = settings.oob && greeting.capabilities.includes('oob');
    await enable(channel, outOfBand ? ['oob'] : []);
    if (outOfBand) channel.limitInBand(IN_BAND_LIMIT_WITH_OOB);
    if (settings.unref) channel.unref();
    return { ...settings, channel, outOfBand, ended: channel.ended, greeting, events };
  } catch (error) {
    channel.end(asError(error));
    throw error;
  } finally {
    stopLimits();
  }
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
