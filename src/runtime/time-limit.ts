/** The longest delay that Node's timers know, nearly 25 days. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** Stops a timer; does nothing when it has gone off. */
export type StopTimer = () => void;

/**
 * Calls `action` after so many milliseconds; never for `Infinity` and all that no timer can wait.
 *
 * @throws RangeError where `milliseconds` is negative or no number
 */
export function startTimer(milliseconds: number, action: () => void): StopTimer {
  if (!(milliseconds >= 0)) {
    throw new RangeError(`A time limit cannot be ${String(milliseconds)} milliseconds`);
  }
  if (milliseconds > LONGEST_DELAY) return () => undefined;
  const timer = setTimeout(action, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}
