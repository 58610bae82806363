import type { GeneratedFile } from './generated-file.js';
import { byCodeUnit } from './imports.js';
import type { OutputPlan } from './output-plan.js';

/** The files of a plan, sorted by path. ts-morph is loaded only where there is TypeScript. */
export async function printPlan({ typescript, texts }: OutputPlan): Promise<GeneratedFile[]> {
  const printed = typescript.length === 0 ? [] : await printTypeScript(typescript);
  return [...printed, ...texts].toSorted((a, b) => byCodeUnit(a.path, b.path));
}

async function printTypeScript(files: OutputPlan['typescript']): Promise<GeneratedFile[]> {
  const { printFiles } = await import('./print-files.js');
  return [...printFiles(files)].map(([path, text]) => ({ path, text }));
}
