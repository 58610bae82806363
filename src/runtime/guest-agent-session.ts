import type { CommandSession } from './command-session.js';
import type { GuestAgentSettings } from './connect-options.js';
import { problemReporter } from './problem-reporter.js';
import { AgentSession } from './session/agent-session.js';
import { limitError, startLimits } from './start-limits.js';
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
  const report = problemReporter(settings.onError);
  const channel = new AgentSession(transport, report, settings.maxMessageBytes);
  const { syncTimeout, signal, background } = settings;
  const stopLimits = startLimits({ timeout: syncTimeout, signal, unref: background }, (givenUp) => {
    // The usual reasons are worth saying.
    const missing = 'did not answer (does it run, and serve nobody else?)';
    channel.end(limitError(transport.name, missing, givenUp));
  });
  const cause = await Promise.race([channel.ready, channel.ended]);
  stopLimits();
  if (cause !== undefined) throw cause;
  if (settings.unref) channel.unref();
  return { ...settings, channel, outOfBand: false, ended: channel.ended };
}
