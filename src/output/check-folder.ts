import { join } from 'node:path';
import type { GeneratedFile } from '../codegen/generated-file.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/report.js';
import { matchesPattern } from '../model/name-pattern.js';
import { compareFolder, contentOf, filesOfFolder } from './compare-folder.js';
import { contentHash } from './content-hash.js';
import { readManifest } from './manifest.js';

export interface CheckFolderOptions {
  /** How the folder is called in messages. */
  readonly shown: string;
  /** Patterns of paths that are the user's own. */
  readonly keep: readonly string[];
}

/** Files that differ from a plan, or are missing. Nothing is written. */
export function changedFiles(
  folder: string,
  files: readonly GeneratedFile[],
  { shown }: Pick<CheckFolderOptions, 'shown'>,
): readonly Diagnostic[] {
  return compareFolder(folder, files).changes.map(({ path, before }) => {
    const code = before ? 'stale-file' : 'missing-file';
    return diagnostic(code, { file: nameOf(path, shown) }, { span: null });
  });
}

/** Files that stand in a folder, and that nobody would generate. */
export function foreignFiles(
  folder: string,
  planned: ReadonlySet<string>,
  { shown, keep }: CheckFolderOptions,
): readonly Diagnostic[] {
  const once = readManifest(folder);
  // What a user has edited stays, whatever was written there once.
  const isUnchanged = (path: string) => {
    const content = once.has(path) ? contentOf(join(folder, path)) : null;
    return content !== null && once.get(path) === contentHash(content);
  };
  return filesOfFolder(folder)
    .filter((path) => !planned.has(path) && !keep.some((one) => matchesPattern(path, one)))
    .map((path) => {
      const parameters = { file: nameOf(path, shown), once: isUnchanged(path) };
      return diagnostic('foreign-file', parameters, { span: null });
    });
}

function nameOf(path: string, shown: string): string {
  return shown === '.' ? path : `${shown}/${path}`;
}
