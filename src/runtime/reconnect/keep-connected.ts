import {
  connectSettings,
  openLimits,
  openTransport,
  type ConnectOptions,
  type ConnectTarget,
} from '../connect-options.js';
import { EventHub } from '../event-hub.js';
import { problemReporter } from '../problem-reporter.js';
import { negotiate, type QmpSession } from '../qmp-session.js';
import { reconnectSettings, type ReconnectOptions } from './reconnect-options.js';
import { ReconnectingChannel } from './reconnecting-channel.js';

/** How to connect to a QMP server, and to do so again. */
export interface KeepConnectedOptions<Client> extends ConnectOptions {
  readonly reconnect?: ReconnectOptions<Client> | undefined;
}

/**
 * Connects a client that connects anew where its connection ends, until it is closed. Subscriptions
 * and streams of events are kept; `greeting` and `version` are those of the last connection.
 *
 * ```ts
 * const client = await keepConnected(Client, '/run/vm.sock', {
 *   reconnect: {
 *     onState: (state) => console.log(state.kind),
 *     resynchronise: async (now) => show(await now.queryStatus()),
 *   },
 * });
 * ```
 *
 * What is outstanding when a connection ends fails with a QmpConnectionError, whether the server has
 * carried it out or not, and is never sent a second time. `closed` resolves when no attempt follows.
 *
 * @param Client the generated class, or `QmpClient`
 * @throws QmpConnectionError, QmpTimeoutError, QmpAbortError or QmpProtocolError where the first
 *   connection cannot be made; RangeError for options that make no sense
 */
export async function keepConnected<Client>(
  Client: new (session: QmpSession) => Client,
  target: ConnectTarget,
  { reconnect = {}, ...options }: KeepConnectedOptions<Client> = {},
): Promise<Client> {
  const settings = connectSettings(options);
  const { resynchronise, ...policy } = reconnectSettings(reconnect);
  const report = problemReporter(settings.onError);
  const events = new EventHub(report);
  let latest: QmpSession | undefined;
  const open = async (signal: AbortSignal, background: boolean): Promise<QmpSession> => {
    const own = { ...settings, signal, background };
    const session = await negotiate(await openTransport(target, openLimits(own)), own);
    session.events.subscribe(undefined, (event) => {
      events.publish(event);
    });
    // Else the client does that is made to resynchronise.
    if (latest === undefined || resynchronise === undefined) session.events.release();
    latest = session;
    return session;
  };
  const channel = new ReconnectingChannel<QmpSession>(
    { open, resynchronise: async (session) => resynchronise?.(new Client(session)) },
    { ...policy, unref: settings.unref, report },
  );
  const first = await channel.start(settings.signal);
  const { ended } = channel;
  return new Client({
    ...first,
    ...{ channel, events, ended },
    get greeting() {
      return (latest ?? first).greeting;
    },
    get outOfBand() {
      return (latest ?? first).outOfBand;
    },
  });
}
