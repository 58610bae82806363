import { isAbsolute, relative, sep } from 'node:path';

/** How a folder is reached from one that it lies in, with `/`; null where it lies elsewhere. */
export function folderBelow(cwd: string, folder: string): string | null {
  const path = relative(cwd, folder).split(sep).join('/');
  // Between drives of Windows there is no relative path.
  return path === '..' || path.startsWith('../') || isAbsolute(path) ? null : path;
}
