import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How old what is kept may get, in milliseconds: 30 days. What is of use is made again then. */
const longestAge = 30 * 24 * 60 * 60 * 1000;

/** Removes the files of a folder that are too old: what is kept for later runs would gather for ever. */
export function dropOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    // Another run may remove it at the same time.
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > longestAge) rmSync(path, { force: true });
  }
}
