import { statSync, type Stats } from 'node:fs';
import { bundledStates, type BundledState } from '../bundled/bundled-states.js';
import { didYouMean } from '../diagnostics/suggestion.js';
import { localPath } from './local-path.js';
import { UsageError } from './usage-error.js';

/** The schemas of a QEMU source tree, and where each begins: releases moved them about. */
const entryPaths = {
  qemu: ['qapi/qapi-schema.json', 'qapi-schema.json'],
  qga: ['qga/qapi-schema.json', 'qapi-schema-guest.json'],
  'storage-daemon': ['storage-daemon/qapi/qapi-schema.json'],
} as const;

export type EntryName = keyof typeof entryPaths;

export const entryNames = Object.keys(entryPaths) as EntryName[];

export interface SchemaRequest {
  /** A file, a QEMU source tree or the name of a bundled state; the newest of these without. */
  readonly schema: string | undefined;
  /** Which schema of a source tree; `qemu` without. */
  readonly entry: EntryName | undefined;
  readonly cwd: string;
}

/**
 * The absolute path of the schema that is asked for.
 *
 * @throws UsageError where there is none
 */
export function findSchema({ schema, entry, cwd }: SchemaRequest): string {
  if (schema === undefined) return bundledEntry(newestState(), entry);
  const path = localPath(cwd, schema);
  switch (kindOf(path)) {
    case 'folder':
      return entryOfTree(path, schema, entry ?? 'qemu');
    case 'file':
      if (entry === undefined) return path;
      throw new UsageError(`--entry chooses in a QEMU source tree, and '${schema}' is a file`);
    case 'none':
      return bundledEntry(stateNamed(schema), entry);
  }
}

function kindOf(path: string): 'file' | 'folder' | 'none' {
  const stats = statsOf(path);
  if (!stats) return 'none';
  return stats.isDirectory() ? 'folder' : 'file';
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot look at '${path}': ${reason}`, { cause: error });
  }
}

function entryOfTree(path: string, shown: string, entry: EntryName): string {
  const candidates = entryPaths[entry];
  const found = candidates.find((candidate) => kindOf(`${path}/${candidate}`) === 'file');
  if (found !== undefined) return `${path}/${found}`;
  const others = entryNames.filter((name) => name !== entry && hasEntry(path, name));
  const hint = others.length > 0 ? `; try --entry ${others.join(' or --entry ')}` : '';
  throw new UsageError(
    `the folder '${shown}' holds no schema of '${entry}': there is no ${candidates.join(' and no ')} in it${hint}`,
  );
}

function hasEntry(path: string, entry: EntryName): boolean {
  return entryPaths[entry].some((candidate) => kindOf(`${path}/${candidate}`) === 'file');
}

function newestState(): BundledState {
  const newest = bundledStates().at(-1);
  if (newest) return newest;
  throw new Error('no schema is bundled');
}

function stateNamed(name: string): BundledState {
  const states = bundledStates();
  const state = states.find((candidate) => candidate.name === name);
  if (state) return state;
  if (/[/\\]|\.json$/.test(name)) throw new UsageError(`there is no file or folder '${name}'`);
  const names = states.map((candidate) => candidate.name);
  const hint = didYouMean(name, names) || ` (bundled are ${names.join(', ')})`;
  throw new UsageError(`'${name}' is neither a file, a folder, nor a bundled schema${hint}`);
}

function bundledEntry(state: BundledState, entry: EntryName | undefined): string {
  if (entry === undefined || entry === 'qemu') return state.entry;
  throw new UsageError(`the bundled schema '${state.name}' is of 'qemu', not of '${entry}'`);
}
