import { QmpAbortError } from './errors/qmp-abort-error.js';
import { QmpTimeoutError } from './errors/qmp-timeout-error.js';
import { onAbort } from './on-abort.js';
import { startTimer } from './time-limit.js';

/** How long somebody waits. */
export interface Limits {
  /** In milliseconds; `Infinity` for no limit. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  /** The wait does not keep the process from ending. */
  readonly unref?: boolean | undefined;
}

/** Nobody waits any more. */
export type GivenUp =
  | { readonly kind: 'timeout'; readonly timeout: number }
  | { readonly kind: 'aborted'; readonly reason: unknown };

const unlimited = (): void => undefined;

/** Calls `giveUp` when a limit is reached, at once where it is. Returns how to stop that. */
export function startLimits(
  { timeout, signal, unref }: Limits,
  giveUp: (givenUp: GivenUp) => void,
): () => void {
  // What most waits are.
  if (timeout === Infinity && signal === undefined) return unlimited;
  const onAborted = (): void => {
    giveUp({ kind: 'aborted', reason: signal?.reason });
  };
  const onTimeout = (): void => {
    giveUp({ kind: 'timeout', timeout });
  };
  if (signal?.aborted === true) {
    onAborted();
    return unlimited;
  }
  const stopTimer = startTimer(timeout, onTimeout, unref);
  const stopListening = signal && onAbort(signal, onAborted);
  return () => {
    stopTimer();
    stopListening?.();
  };
}

/**
 * The error of a limit that was reached.
 *
 * @param name what was waited for
 * @param missing what did not come of it
 */
export function limitError(name: string, missing: string, givenUp: GivenUp): Error {
  return givenUp.kind === 'timeout'
    ? new QmpTimeoutError(`${name}: ${missing}`, givenUp.timeout)
    : new QmpAbortError(`${name}: given up`, { cause: givenUp.reason });
}
