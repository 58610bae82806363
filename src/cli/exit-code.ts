/** What the process ends with. */
export const exitCode = {
  fine: 0,
  /** Something is wrong with what was looked at, such as an invalid schema. */
  findings: 1,
  /** The command could not do its work: wrong usage, a file that cannot be had, an own mistake. */
  failure: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Tells what a command ended with. */
export type End = (code: ExitCode) => void;
