/** Why a file's bytes could not be had. */
export type ReadFailure = 'missing' | 'directory' | 'unreadable';

/**
 * Where files come from. The library reads schemas only through a host, so that it works from
 * disk, from memory and from whatever else holds text. Paths are absolute and use `/`.
 */
export interface SourceHost {
  /** The bytes of a file, or why there are none. Never throws. */
  read(path: string): Uint8Array | ReadFailure;
  /** The path with every link resolved, or undefined where nothing stands there. */
  realPath(path: string): string | undefined;
}
