import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from '../codegen/generated-file.js';
import { checkPaths } from './check-paths.js';
import { errorCode, outputError } from './output-error.js';

/** What became of a plan; paths are those of the plan, in its order. */
export interface WriteReport {
  readonly written: readonly string[];
  /** Already there with the same bytes, and not touched. */
  readonly unchanged: readonly string[];
}

/**
 * Makes the files of a folder equal to a plan. What is equal already is not touched, and what the
 * plan does not name stays. Every file is whole at every moment, old or new. Where something
 * fails, nothing has changed.
 *
 * @throws OutputError with a sentence for users
 */
export function writePlan(folder: string, files: readonly GeneratedFile[]): WriteReport {
  checkPaths(folder, files);
  const changes: Change[] = [];
  for (const { path, text } of files) {
    const target = join(folder, path);
    const bytes = Buffer.from(text);
    const before = contentOf(target);
    if (!before?.equals(bytes)) changes.push({ path, target, bytes, before });
  }
  replaceAll(changes);
  const written = changes.map(({ path }) => path);
  const changed = new Set(written);
  return { written, unchanged: files.map(({ path }) => path).filter((path) => !changed.has(path)) };
}

interface Change {
  readonly path: string;
  readonly target: string;
  readonly bytes: Uint8Array;
  /** What was there; null where nothing was. */
  readonly before: Uint8Array | null;
}

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw outputError(path, error);
  }
}

/**
 * Two steps, as most of what can fail (rights, space, names) fails while the new files are put
 * beside the old ones, where it does no harm. Only then they take the old ones' places.
 */
function replaceAll(changes: readonly Change[]): void {
  const undo: (() => void)[] = [];
  try {
    const staged = changes.map((change) => ({ change, temporary: stage(change, undo) }));
    for (const { change, temporary } of staged) {
      attempt(change.target, () => renameSync(temporary, change.target));
      undo.push(() => restore(change));
    }
  } catch (error) {
    for (const step of undo.reverse()) quietly(step);
    throw error;
  }
}

/** Writes the new content beside its target, so that a rename within one disk puts it in place. */
function stage({ target, bytes }: Change, undo: (() => void)[]): string {
  const folder = dirname(target);
  const temporary = join(folder, `.qapi-ts-${randomUUID()}.tmp`);
  return attempt(target, () => {
    makeFolder(folder, undo);
    undo.push(() => rmSync(temporary, { force: true }));
    writeFileSync(temporary, bytes, { flag: 'wx' });
    return temporary;
  });
}

/** Makes a folder with all above it, one by one, so that each can be taken away again. */
function makeFolder(folder: string, undo: (() => void)[]): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const path of missing) {
    mkdirSync(path);
    undo.push(() => rmdirSync(path));
  }
}

function restore({ target, before }: Change): void {
  if (!before) {
    rmSync(target, { force: true });
    return;
  }
  const temporary = `${target}.${randomUUID()}.tmp`;
  writeFileSync(temporary, before);
  renameSync(temporary, target);
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw outputError(path, error);
  }
}

/** What is undone after a failure may itself fail; the first failure is the one to tell. */
function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // Another process may use the folder that was made, say.
  }
}
