/** The longest delay that Node's timers know, nearly 25 days. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** Stops a timer; does nothing when it has gone off. */
export type StopTimer = () => void;

/**
 * Gives a time limit back if it is one: 0 or more milliseconds, `Infinity` included.
 *
 * @throws RangeError
 */
export function checkTimeLimit(milliseconds: number): number {
  if (milliseconds >= 0) return milliseconds;
  throw new RangeError(`A time limit cannot be ${String(milliseconds)} milliseconds`);
}

/**
 * Calls `action` after so many milliseconds; never where no timer can wait so long.
 *
 * @param unref lets the process end before
 */
export function startTimer(milliseconds: number, action: () => void, unref = false): StopTimer {
  if (milliseconds > LONGEST_DELAY) return () => undefined;
  const timer = setTimeout(action, milliseconds);
  if (unref) timer.unref();
  return () => {
    clearTimeout(timer);
  };
}
