import { createConnection } from 'node:net';
import { QmpAbortError } from '../errors/qmp-abort-error.js';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { QmpTimeoutError } from '../errors/qmp-timeout-error.js';
import { startTimer } from '../time-limit.js';
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

/**
 * Connects to a socket.
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
    const stopTimer = startTimer(timeout, () => {
      fail(new QmpTimeoutError(`No connection to ${name}`, timeout));
    });
    const socket = createConnection({ ...address });
    const onAbort = (): void => {
      fail(abandoned(name, signal));
    };
    const onError = (cause: Error): void => {
      fail(new QmpConnectionError(`Cannot connect to ${name}: ${cause.message}`, { cause }));
    };
    const onConnect = (): void => {
      settle();
      socket.setNoDelay(true);
      resolve(new StreamTransport(socket, name));
      socket.off('error', onError);
    };
    const settle = (): void => {
      stopTimer();
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
    socket.on('error', onError);
    socket.on('connect', onConnect);
  });
}

function nameOf(address: SocketAddress): string {
  return 'path' in address ? address.path : `${address.host}:${String(address.port)}`;
}

function abandoned(name: string, signal: AbortSignal | undefined): QmpAbortError {
  return new QmpAbortError(`The connection to ${name} was given up`, { cause: signal?.reason });
}
