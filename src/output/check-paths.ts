import { dirname, join, sep } from 'node:path';
import type { GeneratedFile } from '../codegen/generated-file.js';
import { isOutputPath } from '../codegen/output-path.js';
import { nearestRealPath } from './nearest-real-path.js';
import { OutputError } from './output-error.js';

/**
 * Refuses a plan that would write outside of its folder, by its paths or by links that stand in
 * the folder, or one file twice.
 */
export function checkPaths(folder: string, files: readonly GeneratedFile[]): void {
  const root = nearestRealPath(folder);
  const seen = new Set<string>();
  const leaves = new Map<string, boolean>();
  for (const { path } of files) {
    if (!isOutputPath(path)) {
      throw new OutputError(`'${path}' is refused: it is no path inside of the output folder`);
    }
    if (seen.has(path)) throw new OutputError(`'${path}' is refused: two files have this path`);
    seen.add(path);
    const within = dirname(path);
    const isOutside = leaves.get(within) ?? leavesFolder(root, path);
    leaves.set(within, isOutside);
    if (isOutside) {
      throw new OutputError(`'${path}' is refused: a link leads out of the output folder`);
    }
  }
}

/** Whether links that stand in the folder lead a path out of it. */
export function leavesFolder(root: string, path: string): boolean {
  return !isInside(root, nearestRealPath(dirname(join(root, path))));
}

function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
