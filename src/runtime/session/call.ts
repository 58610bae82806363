import { startTimer } from '../time-limit.js';
import type { Outcome, Request, RequestChannel } from './request-channel.js';

/** How long a caller waits. */
export interface CallLimits {
  /** In milliseconds; `Infinity` for no limit. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

/** How a call came out: the outcome of its request, or that the caller waits no more. */
export type CallOutcome =
  Outcome | { readonly kind: 'timeout' } | { readonly kind: 'aborted'; readonly reason: unknown };

/**
 * Sends a request and waits for its outcome within limits. It tells, and does not throw, how it
 * came out: the caller then makes the error, where its stack still names who called.
 */
export function call(
  channel: RequestChannel,
  request: Request,
  { timeout, signal }: CallLimits,
): Promise<CallOutcome> {
  if (signal?.aborted === true) {
    return Promise.resolve({ kind: 'aborted', reason: signal.reason as unknown });
  }
  return new Promise((resolve) => {
    const settle = (outcome: CallOutcome): void => {
      stopTimer();
      signal?.removeEventListener('abort', onAbort);
      resolve(outcome);
    };
    const giveUp = (outcome: CallOutcome): void => {
      abandon();
      settle(outcome);
    };
    const onAbort = (): void => {
      giveUp({ kind: 'aborted', reason: signal?.reason as unknown });
    };
    const onTimeout = (): void => {
      giveUp({ kind: 'timeout' });
    };
    const stopTimer = startTimer(timeout, onTimeout, channel.isUnref);
    signal?.addEventListener('abort', onAbort);
    const abandon = channel.request(request, settle);
  });
}
