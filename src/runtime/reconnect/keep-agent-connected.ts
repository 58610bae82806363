import {
  guestAgentSettings,
  openLimits,
  openTransport,
  type ConnectTarget,
  type GuestAgentOptions,
} from '../connect-options.js';
import { synchronise, type GuestAgentSession } from '../guest-agent-session.js';
import { problemReporter } from '../problem-reporter.js';
import { reconnectSettings, type ReconnectOptions } from './reconnect-options.js';
import { ReconnectingChannel } from './reconnecting-channel.js';

/** How to connect to a guest agent, and to do so again. */
export interface KeepAgentConnectedOptions<Client> extends GuestAgentOptions {
  readonly reconnect?: ReconnectOptions<Client> | undefined;
}

/**
 * Connects a client of a guest agent that connects anew where its connection ends, until it is
 * closed; see `keepConnected`. A guest that restarts does not end the connection, which is to QEMU:
 * commands meet silence then, so give them time limits.
 *
 * @param Client the generated class, or `GuestAgentClient`
 * @throws QmpConnectionError, QmpTimeoutError, QmpAbortError or QmpProtocolError where the first
 *   connection cannot be made; RangeError for options that make no sense
 */
export async function keepAgentConnected<Client>(
  Client: new (session: GuestAgentSession) => Client,
  target: ConnectTarget,
  { reconnect = {}, ...options }: KeepAgentConnectedOptions<Client> = {},
): Promise<Client> {
  const settings = guestAgentSettings(options);
  const { resynchronise, ...policy } = reconnectSettings(reconnect);
  const open = async (signal: AbortSignal, background: boolean): Promise<GuestAgentSession> => {
    const own = { ...settings, signal, background };
    return synchronise(await openTransport(target, openLimits(own)), own);
  };
  const channel = new ReconnectingChannel<GuestAgentSession>(
    { open, resynchronise: async (session) => resynchronise?.(new Client(session)) },
    { ...policy, unref: settings.unref, report: problemReporter(settings.onError) },
  );
  const session = await channel.start(settings.signal);
  return new Client({ ...session, channel, ended: channel.ended });
}
