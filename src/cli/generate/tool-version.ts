import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageVersion } from '../package-version.js';

/**
 * Stands for the program that makes the output, and for the packages that have a say in it: one
 * that was built or installed anew has another.
 */
export function toolVersion(): string {
  const { resolve } = createRequire(import.meta.url);
  const packages = ['ts-morph', 'prettier'].map((name) => packageStamp(name, resolve));
  return [packageVersion(), stamp(fileURLToPath(import.meta.url)), ...packages].join(' ');
}

/** Looks itself where packages usually are: Node would read their `exports` first. */
function packageStamp(name: string, resolve: NodeJS.RequireResolve): string | undefined {
  const file = `${name}/package.json`;
  for (const folder of resolve.paths(file) ?? []) {
    const found = stamp(join(folder, file));
    if (found !== undefined) return found;
  }
  return stamp(resolve(file));
}

function stamp(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && `${stats.size}-${stats.mtimeMs}`;
}
