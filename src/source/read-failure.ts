import { readFailures, type ReadFailure } from './host.js';

const failures: Readonly<Record<string, ReadFailure>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'directory',
};

/** What an error of the file system says of a file; undefined where it is another error. */
export function readFailureOf(error: unknown): ReadFailure | undefined {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? (failures[code] ?? 'unreadable') : undefined;
}

/** Whether a host's answer says why there are no bytes. */
export function isReadFailure(answer: unknown): answer is ReadFailure {
  return typeof answer === 'string' && Object.hasOwn(readFailures, answer);
}
