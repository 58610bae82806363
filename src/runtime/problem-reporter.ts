import { emitWarning } from 'node:process';
import { asError } from './as-error.js';

/** Takes what went wrong where no promise waits for it. Never throws. */
export type ProblemReporter = (problem: unknown) => void;

/**
 * Makes a reporter that tells `onError`. Without one, or where it fails, problems become warnings
 * of the process: seen by someone, but no end of the program because of what a server sent.
 */
export function problemReporter(
  onError: ((error: Error) => void) | undefined,
  warn: (error: Error) => void = warnOfProcess,
): ProblemReporter {
  return (problem) => {
    try {
      (onError ?? warn)(asError(problem));
    } catch (failure) {
      warn(asError(failure));
    }
  };
}

/** As text: an error object made in another realm would be refused, with an error. */
function warnOfProcess({ name, message, stack = '' }: Error): void {
  emitWarning(message, { type: name, detail: stack });
}
