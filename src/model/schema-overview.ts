import type { Release } from './release.js';
import type { Schema } from './schema.js';

/** What a schema is, and how much it holds. */
export interface SchemaOverview {
  /** The release under whose rules the schema was read. */
  readonly release: Release;
  /** The text of the `VERSION` file that was found, such as `10.0.13`; null without one. */
  readonly version: string | null;
  /** The file that was read first, relative to the schema's root. */
  readonly entry: string;
  readonly fileCount: number;
  readonly definitionCount: number;
}

export function overviewOf({
  release,
  version,
  entry,
  modules,
  definitions,
}: Schema): SchemaOverview {
  return {
    release,
    version,
    entry,
    fileCount: modules.length,
    definitionCount: definitions.length,
  };
}
