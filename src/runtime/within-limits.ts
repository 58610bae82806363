import { startLimits, type GivenUp, type Limits } from './start-limits.js';

/** Begins something that settles once, and returns how to stop it. */
type Begin<Outcome> = (settle: (outcome: Outcome) => void) => () => void;

/**
 * Begins something and waits for its outcome within limits. It tells, and does not throw, that they
 * were reached: whoever waits then makes the error, where its stack still names who called.
 *
 * @param begin is told where the outcome goes, and returns how to stop; that is called once it is
 *   over, whichever way. It does not begin where the limits were reached before.
 */
export function withinLimits<Outcome>(
  limits: Limits,
  begin: Begin<Outcome>,
): Promise<Outcome | GivenUp> {
  return new Promise((resolve) => {
    let stop = (): void => undefined;
    let stopLimits = stop;
    const settle = (outcome: Outcome | GivenUp): void => {
      stopLimits();
      stop();
      resolve(outcome);
    };
    stopLimits = startLimits(limits, settle);
    if (limits.signal?.aborted !== true) stop = begin(settle);
  });
}
