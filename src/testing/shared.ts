import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from '@jest/globals';

/** The reference material beside the project: real schemas, and what QEMU makes of them. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../shared');

/** A path in the reference material. */
export function sharedPath(...parts: string[]): string {
  return join(root, ...parts);
}

export function hasShared(): boolean {
  return existsSync(root);
}

/** What a folder of the reference material holds; nothing where there is no such material. */
export function sharedFolder(...parts: string[]): string[] {
  return hasShared() ? readdirSync(sharedPath(...parts)).sort() : [];
}

/** A group of tests that need the reference material; skipped, and said so, where there is none. */
export function describeWithShared(name: string, tests: () => void): void {
  if (hasShared()) {
    describe(name, tests);
    return;
  }
  process.stderr.write(
    `skipped: ${name}: there is no reference material (../shared) beside the project\n`,
  );
  // A skipped group would still be looked into, and its tables of cases are empty.
  it.skip(name, tests);
}

/** Where each schema of a QEMU source tree begins, as releases moved them about. */
const entries = {
  qemu: ['qapi/qapi-schema.json', 'qapi-schema.json'],
  qga: ['qga/qapi-schema.json', 'qapi-schema-guest.json'],
  'storage-daemon': ['storage-daemon/qapi/qapi-schema.json'],
} as const;

export type EntryName = keyof typeof entries;

/** A schema of the reference material. */
export interface RealSchema {
  /** `10.0.13`, or `seed-2018-03-22` for a state between releases. */
  readonly tree: string;
  readonly entry: EntryName;
  readonly path: string;
}

/** Every schema with an entry of its own, releases first. */
export function realSchemas(): RealSchema[] {
  const trees = [
    ...sharedFolder('qemu').map((tree) => ({ tree, path: sharedPath('qemu', tree) })),
    ...sharedFolder('seeds').map((tree) => ({
      tree: `seed-${tree}`,
      path: sharedPath('seeds', tree),
    })),
  ];
  return trees.flatMap(({ tree, path }) =>
    entryNames.flatMap((entry) => {
      const file = entries[entry].map((name) => join(path, name)).find(existsSync);
      return file === undefined ? [] : [{ tree, entry, path: file }];
    }),
  );
}

const entryNames = Object.keys(entries) as EntryName[];
