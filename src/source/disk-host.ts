import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { ReadFailure, SourceHost } from './host.js';
import { maxSchemaBytes } from './limits.js';

const failures: Readonly<Record<string, ReadFailure>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'directory',
};

function failureOf(error: unknown): ReadFailure {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return failures[code] ?? 'unreadable';
}

/** The host that reads this machine's files. */
export const diskHost: SourceHost = {
  read(path) {
    try {
      // A device or a pipe may give bytes forever, or none.
      const stats = statSync(path);
      if (!stats.isFile()) return stats.isDirectory() ? 'directory' : 'special';
      return stats.size > maxSchemaBytes ? 'too-large' : readFileSync(path);
    } catch (error) {
      return failureOf(error);
    }
  },
  realPath(path) {
    try {
      return realpathSync.native(path);
    } catch {
      return undefined;
    }
  },
};
