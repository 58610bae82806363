import { createConnection, type Socket } from 'node:net';
import { QmpAbortError } from '../errors/qmp-abort-error.js';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { QmpTimeoutError } from '../errors/qmp-timeout-error.js';
import { startTimer, type StopTimer } from '../time-limit.js';
import { StreamTransport } from './stream-transport.js';
import type { Transport } from './transport.js';

/** Where a server listens: at a Unix socket, or at a TCP port. */
export type SocketAddress =
  { readonly path: string } | { readonly host: string; readonly port: number };

/** Bounds of an attempt to connect. */
export interface SocketLimits {
  /** In milliseconds. */
  readonly timeout: number;
  /** Gives the attempt up. */
  readonly signal?: AbortSignal | undefined;
}

/** How long to wait, in milliseconds, before a server is tried again that has no room for one more. */
const ROOM_DELAY = 20;

/**
 * Connects to a socket. A Unix socket at which too many wait to be accepted is tried again until the
 * time is over: the guest agent has room for one.
 *
 * @throws QmpConnectionError, QmpTimeoutError or QmpAbortError
 */
export function connectSocket(address: SocketAddress, limits: SocketLimits): Promise<Transport> {
  const { timeout, signal } = limits;
  const name = nameOf(address);
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(abandoned(name, signal));
      return;
    }
    let socket: Socket;
    let stopWaiting: StopTimer = () => undefined;
    const stopTimer = startTimer(timeout, () => {
      fail(new QmpTimeoutError(`No connection to ${name}`, timeout));
    });
    const onAbort = (): void => {
      fail(abandoned(name, signal));
    };
    const onError = (cause: NodeJS.ErrnoException): void => {
      if (cause.code === 'EAGAIN') stopWaiting = startTimer(ROOM_DELAY, attempt);
      else fail(new QmpConnectionError(`Cannot connect to ${name}: ${cause.message}`, { cause }));
    };
    const onConnect = (): void => {
      settle();
      socket.setNoDelay(true);
      resolve(new StreamTransport(socket, name));
      socket.off('error', onError);
    };
    const attempt = (): void => {
      socket = createConnection({ ...address });
      socket.on('error', onError);
      socket.on('connect', onConnect);
    };
    const settle = (): void => {
      stopTimer();
      stopWaiting();
      signal?.removeEventListener('abort', onAbort);
      socket.off('connect', onConnect);
    };
    const fail = (error: Error): void => {
      settle();
      // `onError` stays: what the attempt may still have to say is heard, and no longer matters.
      socket.destroy();
      reject(error);
    };
    signal?.addEventListener('abort', onAbort);
    attempt();
  });
}

function nameOf(address: SocketAddress): string {
  return 'path' in address ? address.path : `${address.host}:${String(address.port)}`;
}

function abandoned(name: string, signal: AbortSignal | undefined): QmpAbortError {
  return new QmpAbortError(`The connection to ${name} was given up`, { cause: signal?.reason });
}
