/** Takes what went wrong where no promise waits for it. Never throws. */
export type ProblemReporter = (problem: unknown) => void;

/**
 * Makes a reporter that tells `onError`. Without one, problems become warnings of the process:
 * seen by someone, but no end of the program because of what a server sent.
 */
export function problemReporter(onError: ((error: Error) => void) | undefined): ProblemReporter {
  return (problem) => {
    const error = problem instanceof Error ? problem : new Error(String(problem));
    if (onError === undefined) {
      process.emitWarning(error);
      return;
    }
    try {
      onError(error);
    } catch (failure) {
      process.emitWarning(failure instanceof Error ? failure : String(failure));
    }
  };
}
