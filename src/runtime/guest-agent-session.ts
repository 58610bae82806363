import type { CommandSession } from './command-session.js';
import type { GuestAgentSettings } from './connect-options.js';
import { limitOpening } from './limit-opening.js';
import { problemReporter } from './problem-reporter.js';
import { AgentSession } from './session/agent-session.js';
import type { Transport } from './transport/transport.js';

/** A connection to a guest agent that answers. */
export type GuestAgentSession = CommandSession;

/**
 * Waits until the agent answers.
 *
 * @throws QmpTimeoutError, QmpAbortError, QmpProtocolError or QmpConnectionError; the transport is
 *   closed then
 */
export async function synchronise(
  transport: Transport,
  settings: GuestAgentSettings,
): Promise<GuestAgentSession> {
  let onEnd: (cause: Error) => void = () => undefined;
  const ended = new Promise<Error>((resolve) => {
    onEnd = resolve;
  });
  const problem = problemReporter(settings.onError);
  const end = (cause: Error): void => {
    onEnd(cause);
  };
  const channel = new AgentSession(transport, { problem, end }, settings.maxMessageBytes);
  const { name } = transport;
  const stopLimits = limitOpening(
    {
      name,
      // The usual reasons are worth saying.
      awaited: () => `${name} did not answer (does it run, and serve nobody else?)`,
      end: (cause) => {
        channel.end(cause);
      },
    },
    { timeout: settings.syncTimeout, signal: settings.signal, unref: settings.background },
  );
  const failed = ended.then((cause) => {
    throw cause;
  });
  try {
    await Promise.race([channel.ready, failed]);
  } finally {
    stopLimits();
  }
  // From now on the end of the connection is told by `ended`.
  failed.catch(() => undefined);
  if (settings.unref) channel.unref();
  const { timeout, validate, receivedValidators } = settings;
  return { channel, outOfBand: false, timeout, validate, receivedValidators, ended };
}
