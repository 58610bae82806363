import { posix } from 'node:path';
import { parseRelease, type Release } from '../model/release.js';
import type { SourceHost } from '../source/host.js';

/** The folder that a schema belongs to, and the release that is written there. */
export interface SchemaRoot {
  /** Absolute path of the nearest folder with a `VERSION` file, else of the entry's folder. */
  readonly path: string;
  /** What the `VERSION` file says; null where there is none. */
  readonly version: string | null;
  /** The release of that version; undefined where the text is no version. */
  readonly release: Release | undefined;
}

export function findSchemaRoot(entry: string, host: SourceHost): SchemaRoot {
  const folder = posix.dirname(entry);
  for (let path = folder; ; path = posix.dirname(path)) {
    const bytes = host.read(posix.join(path, 'VERSION'));
    if (typeof bytes !== 'string') {
      const version = new TextDecoder().decode(bytes.subarray(0, maxVersionBytes)).trim();
      return { path, version, release: parseRelease(version) };
    }
    if (path === posix.dirname(path)) break;
  }
  return { path: folder, version: null, release: undefined };
}

/** A VERSION file holds one short line; what is longer is something else. */
const maxVersionBytes = 100;
