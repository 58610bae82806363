import type { GeneratedFile } from './generated-file.js';
import type { FileContent } from './print-files.js';
import type { Settings } from './settings.js';

/** What becomes of one file: in JavaScript that is several. */
export type Print = (
  file: FileContent,
  sourceRoot: Settings['sourceRoot'],
) => readonly GeneratedFile[];

/** Loads what prints, with ts-morph, which takes a quarter of a second. */
export async function loadPrint(target: Settings['target']): Promise<Print> {
  if (target === 'js') {
    const { printJavaScript } = await import('./target/print-java-script.js');
    return printJavaScript;
  }
  const { printFile } = await import('./print-files.js');
  return (file) => [{ path: file.path, text: printFile(file) }];
}
