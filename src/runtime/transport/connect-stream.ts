import type { Socket } from 'node:net';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { limitError, startLimits } from '../start-limits.js';
import { startTimer, type StopTimer } from '../time-limit.js';
import type { Transport } from './transport.js';
import type { OpenLimits } from './transport-opener.js';

/** How long to wait, in milliseconds, before a server is tried again that has no room for one more. */
const ROOM_DELAY = 20;

/** How long a connection may be silent, in milliseconds, before the system asks whether it lives. */
const KEEP_ALIVE_DELAY = 60_000;

/** How a socket comes to be a transport. */
export interface Connecting<Stream extends Socket> {
  /** What it leads to, for messages. */
  readonly name: string;
  readonly begin: () => Stream;
  /** The event by which the socket says that it is connected. */
  readonly ready: 'connect' | 'secureConnect';
  readonly wrap: (stream: Stream, name: string) => Transport;
}

/**
 * Makes a transport of a socket that connects. A Unix socket at which too many wait to be accepted
 * is tried again until the time is over: the guest agent has room for one.
 *
 * @throws QmpConnectionError, QmpTimeoutError or QmpAbortError
 */
export function connectStream<Stream extends Socket>(
  { name, begin, ready, wrap }: Connecting<Stream>,
  limits: OpenLimits,
): Promise<Transport> {
  const { signal, unref } = limits;
  let socket: Socket | undefined;
  let stopWaiting: StopTimer = () => undefined;
  let stopLimits = stopWaiting;
  const connecting = new Promise<Transport>((resolve, reject) => {
    const fail = (error: Error): void => {
      // What the attempt may still have to say is heard, and no longer matters.
      socket?.destroy();
      reject(error);
    };
    const onError = (cause: NodeJS.ErrnoException): void => {
      if (cause.code === 'EAGAIN') stopWaiting = startTimer(ROOM_DELAY, attempt, unref);
      else fail(new QmpConnectionError(`Cannot connect to ${name}: ${reasonOf(cause)}`, { cause }));
    };
    const attempt = (): void => {
      const stream = begin();
      socket = stream;
      if (unref) stream.unref();
      stream.on('error', onError);
      stream.once(ready, () => {
        stream.setNoDelay(true).setKeepAlive(true, KEEP_ALIVE_DELAY);
        resolve(wrap(stream, name));
        stream.off('error', onError);
      });
    };
    stopLimits = startLimits(limits, (givenUp) => {
      fail(limitError(name, 'no connection', givenUp));
    });
    if (signal?.aborted !== true) attempt();
  });
  return connecting.finally(() => {
    stopLimits();
    stopWaiting();
  });
}

/** Where a name has several addresses, Node says only by the code what was wrong with all of them. */
function reasonOf({ message, code = '' }: NodeJS.ErrnoException): string {
  return message === '' ? code : message;
}
