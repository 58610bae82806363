import type { ReadFailure, SourceHost } from './host.js';
import { readFailureOf } from './read-failure.js';

/**
 * A host for which it is no matter whether it tells why a file cannot be read, or throws what
 * Node's file system throws. Other errors are mistakes of the host, and go on.
 */
export function tolerantHost(host: SourceHost): SourceHost {
  return {
    read: (path) => {
      try {
        return host.read(path);
      } catch (error) {
        return failureOf(error);
      }
    },
    realPath: (path) => {
      try {
        return host.realPath(path);
      } catch (error) {
        failureOf(error);
        return undefined;
      }
    },
  };
}

/** @throws what is no error of the file system */
function failureOf(error: unknown): ReadFailure {
  const failure = readFailureOf(error);
  if (failure === undefined) throw error;
  return failure;
}
