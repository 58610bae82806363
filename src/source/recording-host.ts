import type { ReadFailure, SourceHost } from './host.js';

/** Everything that was asked of a host, and what it said. */
export interface HostRecord {
  /** Bytes by path, or why there were none: files that were looked for in vain count too. */
  readonly reads: ReadonlyMap<string, Uint8Array | ReadFailure>;
  readonly realPaths: ReadonlyMap<string, string | undefined>;
}

/**
 * A host that notes what another one is asked: what was made of a schema is the same again as long
 * as the answers are.
 */
export function recordingHost(host: SourceHost): {
  readonly host: SourceHost;
  readonly record: HostRecord;
} {
  const reads = new Map<string, Uint8Array | ReadFailure>();
  const realPaths = new Map<string, string | undefined>();
  return {
    record: { reads, realPaths },
    host: {
      read: (path) => noted(reads, path, host.read(path)),
      realPath: (path) => noted(realPaths, path, host.realPath(path)),
    },
  };
}

function noted<T>(notes: Map<string, T>, path: string, answer: T): T {
  notes.set(path, answer);
  return answer;
}
