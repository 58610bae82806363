import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { packageVersion } from '../package-version.js';

/**
 * Stands for the program that makes the output, and for the packages that have a say in it: one
 * that was built or installed anew has another.
 */
export function toolVersion(): string {
  const require = createRequire(import.meta.url);
  const files = [
    fileURLToPath(import.meta.url),
    ...['ts-morph', 'prettier'].map((name) => require.resolve(`${name}/package.json`)),
  ];
  return [packageVersion(), ...files.map(stamp)].join(' ');
}

function stamp(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${size}-${mtimeMs}`;
}
