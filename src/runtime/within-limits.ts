import { QmpAbortError } from './errors/qmp-abort-error.js';
import { QmpTimeoutError } from './errors/qmp-timeout-error.js';
import { onAbort } from './on-abort.js';
import { startTimer } from './time-limit.js';

/** How long somebody waits. */
export interface Limits {
  /** In milliseconds; `Infinity` for no limit. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  /** The wait does not keep the process from ending. */
  readonly unref?: boolean;
}

/** Nobody waits any more. */
export type GivenUp =
  | { readonly kind: 'timeout'; readonly timeout: number }
  | { readonly kind: 'aborted'; readonly reason: unknown };

/** Begins something that settles once, and returns how to stop it. */
type Begin<Outcome> = (settle: (outcome: Outcome) => void) => () => void;

/**
 * Begins something and waits for its outcome within limits. It tells, and does not throw, that they
 * were reached: whoever waits then makes the error, where its stack still names who called.
 *
 * @param begin is told where the outcome goes, and returns how to stop; that is called once it is
 *   over, whichever way
 */
export function withinLimits<Outcome>(
  { timeout, signal, unref = false }: Limits,
  begin: Begin<Outcome>,
): Promise<Outcome | GivenUp> {
  if (timeout === Infinity && signal === undefined) return withoutLimits(begin);
  if (signal?.aborted === true) {
    return Promise.resolve({ kind: 'aborted', reason: signal.reason as unknown });
  }
  return new Promise((resolve) => {
    let stop = (): void => undefined;
    const settle = (outcome: Outcome | GivenUp): void => {
      stopTimer();
      stopListening?.();
      stop();
      resolve(outcome);
    };
    const onTimeout = (): void => {
      settle({ kind: 'timeout', timeout });
    };
    const stopTimer = startTimer(timeout, onTimeout, unref);
    const stopListening =
      signal &&
      onAbort(signal, () => {
        settle({ kind: 'aborted', reason: signal.reason as unknown });
      });
    stop = begin(settle);
  });
}

/** What most waits are: no timer, and no signal to listen to. */
function withoutLimits<Outcome>(begin: Begin<Outcome>): Promise<Outcome> {
  return new Promise((resolve) => {
    let stop = (): void => undefined;
    stop = begin((outcome) => {
      stop();
      resolve(outcome);
    });
  });
}

/**
 * The error of limits that were reached.
 *
 * @param name what was waited for
 * @param missing what did not come of it
 */
export function limitError(name: string, missing: string, givenUp: GivenUp): Error {
  return givenUp.kind === 'timeout'
    ? new QmpTimeoutError(`${name}: ${missing}`, givenUp.timeout)
    : new QmpAbortError(`${name}: given up`, { cause: givenUp.reason });
}
