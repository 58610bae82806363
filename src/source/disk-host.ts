import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { SourceHost } from './host.js';
import { maxSchemaBytes } from './limits.js';
import { readFailureOf } from './read-failure.js';

/** The host that reads this machine's files. */
export const diskHost: SourceHost = {
  read(path) {
    try {
      // A device or a pipe may give bytes forever, or none.
      const stats = statSync(path);
      if (!stats.isFile()) return stats.isDirectory() ? 'directory' : 'special';
      return stats.size > maxSchemaBytes ? 'too-large' : readFileSync(path);
    } catch (error) {
      return readFailureOf(error) ?? 'unreadable';
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
