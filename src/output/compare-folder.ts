import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from '../codegen/generated-file.js';
import { checkPaths, leavesFolder } from './check-paths.js';
import { contentHash } from './content-hash.js';
import { bytesOf } from './file-content.js';
import { readManifest, type Manifest } from './manifest.js';
import { nearestRealPath } from './nearest-real-path.js';
import { errorCode, outputError } from './output-error.js';
import { isOwnFile } from './output-names.js';

/** A file that is not as it should be. */
export interface FileChange {
  readonly path: string;
  /** What is there; null where nothing is. */
  readonly before: Buffer | null;
  readonly after: Buffer;
}

/** How a folder differs from a plan; paths are relative to the folder. */
export interface Comparison {
  readonly changes: readonly FileChange[];
  readonly unchanged: readonly string[];
  /** What was written once, is not in the plan, and is still as it was written. */
  readonly abandoned: Manifest;
  /** The same, but changed since by somebody else. */
  readonly edited: Manifest;
}

/**
 * Compares a folder with what it should hold.
 *
 * @throws OutputError where that cannot be written, or what is there cannot be read
 */
export function compareFolder(folder: string, files: readonly GeneratedFile[]): Comparison {
  checkPaths(folder, files);
  const changes: FileChange[] = [];
  const unchanged: string[] = [];
  for (const file of files) {
    const change = changeOf(folder, file);
    if (change) changes.push(change);
    else unchanged.push(file.path);
  }
  return { changes, unchanged, ...leftOver(folder, new Set(files.map(({ path }) => path))) };
}

/** What is to be done to a file; undefined where it is as it should be. */
export function changeOf(folder: string, file: GeneratedFile): FileChange | undefined {
  const after = bytesOf(file);
  const before = contentOf(join(folder, file.path));
  return before?.equals(after) ? undefined : { path: file.path, before, after };
}

/** What the manifest speaks of, and the plan does not. */
function leftOver(
  folder: string,
  planned: ReadonlySet<string>,
): Pick<Comparison, 'abandoned' | 'edited'> {
  const abandoned = new Map<string, string>();
  const edited = new Map<string, string>();
  const root = nearestRealPath(folder);
  for (const [path, hash] of readManifest(folder)) {
    if (planned.has(path) || leavesFolder(root, path)) continue;
    const content = quietContentOf(join(folder, path));
    if (content) (contentHash(content) === hash ? abandoned : edited).set(path, hash);
  }
  return { abandoned, edited };
}

/** What is there; null where nothing is. */
export function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw outputError(path, error);
  }
}

/** What the plan does not need is no reason to fail. */
function quietContentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Folders that are never part of an output. */
const skipped = new Set(['node_modules', '.git']);

/** All files of a folder but ours, by path, sorted. Links are not followed. */
export function filesOfFolder(folder: string): readonly string[] {
  const found: string[] = [];
  const visit = (prefix: string): void => {
    for (const entry of entriesOf(join(folder, prefix))) {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      if (!entry.isDirectory()) found.push(path);
      else if (!skipped.has(entry.name)) visit(path);
    }
  };
  visit('');
  return found.filter((path) => !isOwnFile(path)).sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
