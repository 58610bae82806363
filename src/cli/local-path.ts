import { resolve, sep } from 'node:path';

/** The absolute path of an argument, with `/` on every platform, as source hosts want it. */
export function localPath(cwd: string, path: string): string {
  return resolve(cwd, path).split(sep).join('/');
}
