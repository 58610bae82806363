import type { Socket } from 'node:net';
import { QmpAbortError } from '../errors/qmp-abort-error.js';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { QmpTimeoutError } from '../errors/qmp-timeout-error.js';
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
  { timeout, signal, unref }: OpenLimits,
): Promise<Transport> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(abandoned(name, signal));
      return;
    }
    let socket: Socket | undefined;
    let stopWaiting: StopTimer = () => undefined;
    const stopTimer = startTimer(
      timeout,
      () => {
        fail(new QmpTimeoutError(`No connection to ${name}`, timeout));
      },
      unref,
    );
    const onAbort = (): void => {
      fail(abandoned(name, signal));
    };
    const onError = (cause: NodeJS.ErrnoException): void => {
      if (cause.code === 'EAGAIN') stopWaiting = startTimer(ROOM_DELAY, attempt, unref);
      else fail(new QmpConnectionError(`Cannot connect to ${name}: ${reasonOf(cause)}`, { cause }));
    };
    const attempt = (): void => {
      const connecting = begin();
      socket = connecting;
      if (unref) connecting.unref();
      connecting.on('error', onError);
      connecting.once(ready, () => {
        settle();
        connecting.setNoDelay(true).setKeepAlive(true, KEEP_ALIVE_DELAY);
        resolve(wrap(connecting, name));
        connecting.off('error', onError);
      });
    };
    const settle = (): void => {
      stopTimer();
      stopWaiting();
      signal?.removeEventListener('abort', onAbort);
    };
    const fail = (error: Error): void => {
      settle();
      // `onError` stays: what the attempt may still have to say is heard, and no longer matters.
      socket?.destroy();
      reject(error);
    };
    signal?.addEventListener('abort', onAbort);
    attempt();
  });
}

/** Where a name has several addresses, Node says only by the code what was wrong with all of them. */
function reasonOf({ message, code = '' }: NodeJS.ErrnoException): string {
  return message === '' ? code : message;
}

function abandoned(name: string, signal: AbortSignal | undefined): QmpAbortError {
  return new QmpAbortError(`The connection to ${name} was given up`, { cause: signal?.reason });
}
