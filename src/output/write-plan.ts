import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from '../codegen/generated-file.js';
import { checkPaths } from './check-paths.js';
import { changeOf, compareFolder, contentOf } from './compare-folder.js';
import { withFolderLock } from './folder-lock.js';
import { isAlive, thisOwner } from './live-owner.js';
import { manifestFile } from './manifest.js';
import { errorCode, outputError } from './output-error.js';
import { draftName, draftOwner } from './output-names.js';

export interface WriteOptions {
  /**
   * Keep a list of what was written in the folder, so that what is not written any more is known:
   * `clean` removes it, unless somebody else has changed it since.
   */
  readonly manifest?: boolean;
  readonly clean?: boolean;
}

/** What became of a plan; paths are those of the plan, in its order. */
export interface WriteReport {
  readonly written: readonly string[];
  /** Already there with the same bytes, and not touched. */
  readonly unchanged: readonly string[];
  /** Written once, not in the plan any more, and removed. */
  readonly removed: readonly string[];
  /** The same, but not removed: it was not asked for, or somebody has changed them since. */
  readonly left: readonly string[];
}

/**
 * Makes the files of a folder equal to a plan. What is equal already is not touched, and what the
 * plan does not name stays. Every file is whole at every moment, old or new. Where something
 * fails, nothing has changed. Runs that write to the same folder wait for one another.
 *
 * @throws OutputError with a sentence for users
 */
export function writePlan(
  folder: string,
  files: readonly GeneratedFile[],
  options: WriteOptions = {},
): WriteReport {
  checkPaths(folder, files);
  // Mostly the first file tells that there is something to do.
  if (!files.some((file) => changeOf(folder, file))) {
    const { changes, report } = workOf(folder, files, options);
    // Nothing to do is possible where nothing may be written.
    if (changes.length === 0) return report;
  }
  return transaction((undo) => {
    attempt(join(folder, files[0]?.path ?? ''), () => {
      makeFolder(folder, undo);
    });
    return withFolderLock(folder, () => {
      // Only here no other run changes the folder meanwhile.
      const { changes, report } = workOf(folder, files, options);
      dropDeadDrafts(folder, files);
      replaceAll(folder, changes, undo);
      return report;
    });
  });
}

interface Work {
  readonly changes: readonly Change[];
  readonly report: WriteReport;
}

/** A file that is to be another, or to go (`after` is null). */
interface Change {
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

/**
 * In this order: what goes, so that the list of what is there names nothing that is not; the list,
 * so that it names all that will be there; then the files.
 */
function workOf(folder: string, files: readonly GeneratedFile[], options: WriteOptions): Work {
  const { manifest = false, clean = false } = options;
  const { changes, unchanged, abandoned, edited } = compareFolder(folder, files);
  const going = clean ? [...abandoned.keys()] : [];
  const staying = new Map(clean ? edited : [...abandoned, ...edited]);
  const list = manifest ? changeOf(folder, manifestFile(files, staying)) : undefined;
  const removals = going.map((path) => {
    return { path, before: contentOf(join(folder, path)), after: null };
  });
  return {
    changes: [...removals, ...(list ? [list] : []), ...changes],
    report: {
      written: changes.map(({ path }) => path),
      unchanged,
      removed: going,
      left: [...staying.keys()],
    },
  };
}

type Undo = (() => void)[];

/** Takes back what was done where something fails. */
function transaction<T>(action: (undo: Undo) => T): T {
  const undo: Undo = [];
  try {
    return action(undo);
  } catch (error) {
    for (const step of undo.reverse()) quietly(step);
    throw error;
  }
}

/**
 * Two steps, as most of what can fail (rights, space, names) fails while the new files are put
 * beside the old ones, where it does no harm. Only then they take the old ones' places.
 */
function replaceAll(folder: string, changes: readonly Change[], undo: Undo): void {
  const staged = changes.map((change) => ({ change, draft: stage(folder, change, undo) }));
  for (const { change, draft } of staged) {
    const target = join(folder, change.path);
    attempt(target, () => {
      if (draft === null) rmSync(target);
      else renameSync(draft, target);
    });
    undo.push(() => {
      restore(target, change);
    });
  }
  for (const { change } of staged) if (!change.after) dropEmptyFolders(folder, change.path);
}

/** Writes the new content beside its target, so that a rename within one disk puts it in place. */
function stage(root: string, { path, after }: Change, undo: Undo): string | null {
  if (!after) return null;
  const target = join(root, path);
  const folder = dirname(target);
  const draft = newDraft(folder);
  return attempt(target, () => {
    makeFolder(folder, undo);
    undo.push(() => {
      rmSync(draft, { force: true });
    });
    writeFileSync(draft, after, { flag: 'wx' });
    return draft;
  });
}

function newDraft(folder: string): string {
  const { host, pid } = thisOwner();
  return join(folder, draftName(host, pid, randomUUID()));
}

/** Makes a folder with all above it, one by one, so that each can be taken away again. */
function makeFolder(folder: string, undo: Undo): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const path of missing) {
    try {
      mkdirSync(path);
    } catch (error) {
      // Another run may have made it this moment.
      if (errorCode(error) === 'EEXIST' && statSync(path).isDirectory()) continue;
      throw error;
    }
    undo.push(() => {
      rmdirSync(path);
    });
  }
}

function restore(target: string, { before }: Change): void {
  if (!before) {
    rmSync(target, { force: true });
    return;
  }
  const draft = newDraft(dirname(target));
  writeFileSync(draft, before);
  renameSync(draft, target);
}

/** Removes the folders of a file that is gone as far as nothing else is in them. */
function dropEmptyFolders(root: string, path: string): void {
  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    try {
      rmdirSync(join(root, at));
    } catch {
      return;
    }
  }
}

/** Removes what runs that were killed have left where this one writes. */
function dropDeadDrafts(root: string, files: readonly GeneratedFile[]): void {
  const folders = new Set(['.', ...files.map(({ path }) => dirname(path))]);
  for (const folder of folders) {
    for (const name of namesIn(join(root, folder))) {
      const owner = draftOwner(name);
      if (!owner) continue;
      const path = join(root, folder, name);
      quietly(() => {
        if (!isAlive(owner, Date.now() - statSync(path).mtimeMs)) rmSync(path);
      });
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
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
