import type { ImportedModule } from './imports.js';
import { inlineRuntime } from './inline-runtime.js';
import { neededRuntime } from './needed-runtime.js';
import type { FileContent } from './print-files.js';
import type { Settings } from './settings.js';

/** The file that refuses a runtime of another version; what programs begin with imports it first. */
export const runtimeCheckPath = 'runtime-check.ts';

/** The content of that file. */
export function runtimeCheck({ runtime }: Pick<Settings, 'runtime'>): Omit<FileContent, 'header'> {
  const name = 'requireRuntime';
  return {
    path: runtimeCheckPath,
    imports: [{ specifier: runtime, names: [{ name, local: name, typeOnly: false }] }],
    statements: [{ kind: 'text', text: `${name}(${neededRuntime.join(', ')});` }],
  };
}

/** Whether a file with these imports runs on a runtime that could be another; a copy cannot. */
export function needsRuntimeCheck(
  imports: readonly ImportedModule[],
  { runtime }: Pick<Settings, 'runtime'>,
): boolean {
  if (runtime === inlineRuntime) return false;
  return imports.some(
    ({ specifier, names }) => specifier === runtime && names.some(({ typeOnly }) => !typeOnly),
  );
}
