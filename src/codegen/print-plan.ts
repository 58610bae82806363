import type { GeneratedFile } from './generated-file.js';
import { byCodeUnit } from './imports.js';
import type { OutputPlan } from './output-plan.js';
import type { Settings } from './settings.js';

/** The files of a plan, sorted by path. ts-morph is loaded only where there is TypeScript. */
export async function printPlan(
  { typescript, texts }: OutputPlan,
  settings: Pick<Settings, 'target' | 'sourceRoot'>,
): Promise<readonly GeneratedFile[]> {
  const printed = typescript.length === 0 ? [] : await printTypeScript(typescript, settings);
  return [...printed, ...texts].toSorted((a, b) => byCodeUnit(a.path, b.path));
}

async function printTypeScript(
  files: OutputPlan['typescript'],
  { target, sourceRoot }: Pick<Settings, 'target' | 'sourceRoot'>,
): Promise<readonly GeneratedFile[]> {
  if (target === 'js') {
    const { printJavaScript } = await import('./target/print-java-script.js');
    return files.flatMap((file) => printJavaScript(file, sourceRoot));
  }
  const { printFiles } = await import('./print-files.js');
  return [...printFiles(files)].map(([path, text]) => ({ path, text }));
}
