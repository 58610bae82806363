import { serialize } from 'node:v8';
import type { GeneratedFile } from '../../codegen/generated-file.js';
import type { Printer } from '../../codegen/printer.js';
import { contentHash } from '../../output/content-hash.js';
import type { PrintedFile, RunState } from './run-state.js';
import { untouchedFiles } from './untouched-files.js';

export interface ReusingPrinter extends Printer {
  /** After `finish`: what was printed of what, for the next run. */
  readonly printed: Readonly<Record<string, PrintedFile>>;
  /** The files that stand in the folder as they should be, layout of the project included. */
  readonly reused: ReadonlySet<string>;
}

/**
 * Takes from the folder what would be printed the same again: a change of one module of a schema
 * changes a few files out of many.
 *
 * @param state of the last run, under the same settings
 */
export function reusingPrinter(
  printer: Printer,
  state: Pick<RunState, 'printed' | 'outputs'> | undefined,
  output: string,
): ReusingPrinter {
  const printed: Record<string, PrintedFile> = {};
  const hashes = new Map<string, string>();
  const kept: GeneratedFile[] = [];
  const reused = new Set<string>();
  return {
    printed,
    reused,
    add(file, sourceRoot) {
      const serialized = serialize([file, sourceRoot]);
      const of = contentHash(serialized);
      const before = state?.printed[file.path];
      const files =
        state && before?.of === of && before.paths.length > 0
          ? untouchedFiles(before.paths, { outputs: state.outputs, output })
          : undefined;
      if (before && files) {
        kept.push(...files);
        for (const { path } of files) reused.add(path);
        printed[file.path] = before;
      } else {
        hashes.set(file.path, of);
        printer.add(file, sourceRoot, serialized);
      }
    },
    async finish() {
      if (hashes.size === 0) {
        printer.discard();
        return kept;
      }
      const fresh = await printer.finish();
      for (const [path, of] of hashes) printed[path] = { of, paths: pathsOf(path, fresh) };
      return [...kept, ...fresh];
    },
    discard() {
      printer.discard();
    },
  };
}

/** A file of TypeScript is printed as such, or as JavaScript with what belongs to it. */
function pathsOf(path: string, files: readonly GeneratedFile[]): readonly string[] {
  const stem = path.replace(/\.ts$/, '');
  const made = new Set([path, `${stem}.js`, `${stem}.d.ts`, `${stem}.d.ts.map`]);
  return files.map((file) => file.path).filter((one) => made.has(one));
}
