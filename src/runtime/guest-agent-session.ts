import type { CommandSession } from './command-session.js';
import type { GuestAgentSettings } from './connect-options.js';
import { QmpAbortError } from './errors/qmp-abort-error.js';
import { QmpTimeoutError } from './errors/qmp-timeout-error.js';
import { problemReporter } from './problem-reporter.js';
import { AgentSession } from './session/agent-session.js';
import { startTimer } from './time-limit.js';
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
  const stopLimits = limitOpening(channel, settings);
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
  const { timeout, validate, receivedValidators } = settings;
  return { channel, outOfBand: false, timeout, validate, receivedValidators, ended };
}

/** Ends the session where it takes too long or the caller gives up. Returns how to stop that. */
function limitOpening(channel: AgentSession, settings: GuestAgentSettings): () => void {
  const { syncTimeout, signal } = settings;
  const onAbort = (): void => {
    const cause: unknown = signal?.reason;
    channel.end(new QmpAbortError(`The connection to ${channel.name} was given up`, { cause }));
  };
  const stopTimer = startTimer(syncTimeout, () => {
    // The usual reasons are worth saying: nothing else tells the user.
    const awaited = `${channel.name} did not answer (does it run, and serve nobody else?)`;
    channel.end(new QmpTimeoutError(awaited, syncTimeout));
  });
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted === true) onAbort();
  return () => {
    stopTimer();
    signal?.removeEventListener('abort', onAbort);
  };
}
