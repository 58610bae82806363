import { QmpAbortError } from './errors/qmp-abort-error.js';
import { QmpTimeoutError } from './errors/qmp-timeout-error.js';
import { startTimer } from './time-limit.js';
import type { OpenLimits } from './transport/transport-opener.js';

/** Something that is being opened. */
interface Opening {
  /** Where it leads to, for messages. */
  readonly name: string;
  /** What did not happen in time: nothing else tells the user. */
  readonly awaited: () => string;
  /** Gives it up. */
  readonly end: (cause: Error) => void;
}

/** Ends what takes too long to open, or what the caller gives up. Returns how to stop that. */
export function limitOpening(
  { name, awaited, end }: Opening,
  { timeout, signal, unref }: OpenLimits,
): () => void {
  const onAbort = (): void => {
    const cause: unknown = signal?.reason;
    end(new QmpAbortError(`The connection to ${name} was given up`, { cause }));
  };
  const onTimeout = (): void => {
    end(new QmpTimeoutError(awaited(), timeout));
  };
  const stopTimer = startTimer(timeout, onTimeout, unref);
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted === true) onAbort();
  return () => {
    stopTimer();
    signal?.removeEventListener('abort', onAbort);
  };
}
