import { schemaSizeLimit } from './limits.js';

/** Why a file's bytes could not be had. */
export type ReadFailure = keyof typeof readFailures;

/** The same in words. */
export const readFailures = {
  missing: 'there is no such file',
  directory: 'it is a folder',
  special: 'it is no regular file',
  'too-large': `it is larger than ${schemaSizeLimit}, which no schema is`,
  unreadable: 'it may not be read',
} as const;

/**
 * Where files come from. The library reads schemas only through a host, so that it works from
 * disk, from memory and from whatever else holds text. Paths are absolute and use `/`.
 */
export interface SourceHost {
  /**
   * The bytes of a file, or why there are none. Errors of Node's file system are taken for that,
   * so `readFileSync` will do.
   */
  read(path: string): Uint8Array | ReadFailure;
  /** The path with every link resolved, or undefined where nothing stands there. */
  realPath(path: string): string | undefined;
}
