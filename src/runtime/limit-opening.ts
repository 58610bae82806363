import { QmpAbortError } from './errors/qmp-abort-error.js';
import { QmpTimeoutError } from './errors/qmp-timeout-error.js';
import { startTimer } from './time-limit.js';

/** A connection whose other side has not said yet that it is there. */
interface Opening {
  readonly name: string;
  end(cause: Error): void;
}

/** How long that may take. */
export interface OpeningLimits {
  /** In milliseconds. */
  readonly timeout: number;
  /** Gives the attempt up. */
  readonly signal: AbortSignal | undefined;
  /** The attempt does not keep the process alive. */
  readonly unref: boolean;
  /** Says what did not happen within the time: nothing else tells the user. */
  readonly awaited: () => string;
}

/**
 * Ends a connection where its opening takes too long or the caller gives up. Returns how to stop
 * that.
 */
export function limitOpening(
  opening: Opening,
  { timeout, signal, unref, awaited }: OpeningLimits,
): () => void {
  const onAbort = (): void => {
    const cause: unknown = signal?.reason;
    opening.end(new QmpAbortError(`The connection to ${opening.name} was given up`, { cause }));
  };
  const onTimeout = (): void => {
    opening.end(new QmpTimeoutError(`${opening.name} ${awaited()}`, timeout));
  };
  const stopTimer = startTimer(timeout, onTimeout, unref);
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted === true) onAbort();
  return () => {
    stopTimer();
    signal?.removeEventListener('abort', onAbort);
  };
}
