import type { GeneratedFile } from './generated-file.js';
import type { Settings } from './settings.js';

/** The setting that puts a copy of the runtime into the output. */
export const inlineRuntime = 'inline';

const folder = 'runtime';

/** The file that the output imports its copy of the runtime from. */
export const inlineRuntimePath = `${folder}/index.ts`;

/** The copy of the runtime in the output, where there is one. */
export function inlineRuntimeFiles({
  runtime,
  runtimeSource,
  target,
  importExtension,
}: Settings): readonly GeneratedFile[] {
  if (runtime !== inlineRuntime) return [];
  const files = runtimeSource.files(target);
  if (files.length > 0) {
    return files.map(({ path, text }) => ({
      path: `${folder}/${path}`,
      text: importExtension === 'js' ? text : withExtension(text),
    }));
  }
  throw new Error("the setting runtime: 'inline' takes a runtimeSource: there is nothing to copy");
}

/** Relative imports that end in `ts`. */
function withExtension(text: string): string {
  return text.replaceAll(/(?<= from "\.[^"\n]*\.)js(?=";$)/gm, 'ts');
}
