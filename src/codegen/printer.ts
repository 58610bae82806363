import type { GeneratedFile } from './generated-file.js';
import { loadPrint, type Print } from './load-print.js';
import type { FileContent } from './print-files.js';
import type { Settings } from './settings.js';

/** Prints the TypeScript files of a run, which come one by one. */
export interface Printer {
  /**
   * Takes a file to print, which is whole.
   *
   * @param sourceRoot see `Settings`
   * @param serialized the two as `v8.serialize` writes an array of them, where they are so already;
   *   the printer may make the bytes its own
   */
  add(file: FileContent, sourceRoot: Settings['sourceRoot'], serialized?: Uint8Array): void;
  /** All files that were taken, printed, in no order. Called at most once. */
  finish(): Promise<readonly GeneratedFile[]>;
  /** Nobody wants the files any more. */
  discard(): void;
}

/** Does what a printer was begun for; where that fails, nobody wants the files any more. */
export async function discardOnFailure<T>(
  printer: Printer,
  action: () => T | Promise<T>,
): Promise<T> {
  try {
    return await action();
  } catch (error) {
    printer.discard();
    throw error;
  }
}

/** Begins to print for a run. */
export type StartPrinter = (target: Settings['target']) => Printer;

/** Prints here, when all files are there. ts-morph is loaded only where there are some. */
export const printHere: StartPrinter = (target) => {
  const added: Parameters<Print>[] = [];
  return {
    add: (file, sourceRoot) => added.push([file, sourceRoot]),
    async finish() {
      if (added.length === 0) return [];
      const print = await loadPrint(target);
      return added.flatMap((file) => print(...file));
    },
    discard() {
      added.length = 0;
    },
  };
};
