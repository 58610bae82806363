import { join, posix } from 'node:path';
import type { GeneratedFile } from '../../codegen/generated-file.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { folderBelow } from '../folder-below.js';
import { quantity } from '../quantity.js';
import type { Session } from '../session.js';
import type { RunFlags } from './generate-flags.js';
import type { Target } from './resolve-targets.js';
import { shownOutput } from './shown-output.js';

/** What a run is to do with its files. */
export type Delivery = 'write' | 'check' | 'list' | 'diff' | 'check-and-diff' | 'print';

export function deliveryOf({ toStdout }: Target, { check, dryRun, diff }: RunFlags): Delivery {
  if (toStdout) return 'print';
  if (diff) return check ? 'check-and-diff' : 'diff';
  if (check) return 'check';
  return dryRun ? 'list' : 'write';
}

/**
 * Does with the files of a run what is asked for, but for writing them.
 *
 * @returns what is wrong with the folder, where it was to be checked
 */
export async function deliver(
  delivery: Exclude<Delivery, 'write'>,
  target: Target,
  files: readonly GeneratedFile[],
  session: Session,
): Promise<readonly Diagnostic[]> {
  switch (delivery) {
    case 'print':
      session.stdout.write(printed(files));
      return [];
    case 'check':
      return checkOutput(target, files, session);
    case 'list':
      return listChanges(target, files, session);
    case 'diff':
      return printPatch(target, files, session);
    case 'check-and-diff':
      await printPatch(target, files, session);
      return checkOutput(target, files, session);
  }
}

/** One file as it is; several as JSON, since nothing else tells where one ends. */
function printed(files: readonly GeneratedFile[]): string {
  const [only, ...others] = files;
  if (only && others.length === 0) return only.text;
  return `${JSON.stringify({ files }, null, 2)}\n`;
}

async function checkOutput(
  target: Target,
  files: readonly GeneratedFile[],
  session: Session,
): Promise<readonly Diagnostic[]> {
  const { changedFiles, foreignFiles } = await import('../../output/check-folder.js');
  const { output, flags } = target;
  const options = { shown: shownOutput(target, session), keep: flags.keep ?? [] };
  const planned = new Set(files.map(({ path }) => path));
  const found = [
    ...changedFiles(output, files, options),
    ...foreignFiles(output, planned, options),
  ];
  if (found.length === 0 && !session.quiet) {
    session.stdout.write(`${options.shown}: ${quantity(files.length, 'file')}, up to date\n`);
  }
  return found;
}

async function listChanges(
  target: Target,
  files: readonly GeneratedFile[],
  session: Session,
): Promise<readonly Diagnostic[]> {
  const { compareFolder } = await import('../../output/compare-folder.js');
  const { changes, unchanged, abandoned } = compareFolder(target.output, files);
  const gone = target.flags.clean ? [...abandoned.keys()] : [];
  const shown = shownPaths(target, session);
  const lines = [
    ...changes.map(({ path, before }) => `${before ? 'change' : 'create'} ${shown(path)}`),
    ...gone.map((path) => `remove ${shown(path)}`),
    `${shownOutput(target, session)}: ${quantity(changes.length + gone.length, 'file')} would change, ${unchanged.length} unchanged`,
  ];
  session.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return [];
}

async function printPatch(
  target: Target,
  files: readonly GeneratedFile[],
  session: Session,
): Promise<readonly Diagnostic[]> {
  const { compareFolder, contentOf } = await import('../../output/compare-folder.js');
  const { diffFolder } = await import('../../output/diff-folder.js');
  const { changes, abandoned } = compareFolder(target.output, files);
  const gone = target.flags.clean ? [...abandoned.keys()] : [];
  const removals = gone.map((path) => {
    return { path, before: contentOf(join(target.output, path)), after: null };
  });
  const shown = shownPaths(target, session);
  const all = [...changes, ...removals].map((one) => ({ ...one, path: shown(one.path) }));
  session.stdout.write(diffFolder(all));
  return [];
}

/** Paths of files from where the user is; from the folder itself where that lies elsewhere. */
function shownPaths({ output }: Target, { cwd }: Session): (path: string) => string {
  const folder = folderBelow(cwd, output) ?? '';
  return (path) => posix.join(folder, path);
}
