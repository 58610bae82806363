import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from '../../codegen/generated-file.js';
import { contentHash } from '../../output/content-hash.js';
import type { RunState } from './run-state.js';

/** Files of an output folder, if all of them are as the last run wrote them. */
export function untouchedFiles(
  paths: readonly string[],
  { outputs, output }: { readonly outputs: RunState['outputs']; readonly output: string },
): readonly GeneratedFile[] | undefined {
  try {
    const files = paths.map((path) => ({ path, text: readFileSync(join(output, path), 'utf8') }));
    return files.every(({ path, text }) => contentHash(text) === outputs[path]) ? files : undefined;
  } catch {
    return undefined;
  }
}
