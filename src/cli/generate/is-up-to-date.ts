import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../../output/content-hash.js';
import type { SourceHost } from '../../source/host.js';
import { answerHash, type RunState } from './run-state.js';

/**
 * Whether a run under the same settings would read what the last one read, and finds its files as
 * they were written. All is compared by content, and what was looked for in vain is looked for.
 *
 * @param output the output folder, absolute
 */
export function isUpToDate(state: RunState, host: SourceHost, output: string): boolean {
  const { reads, realPaths, outputs } = state;
  return (
    Object.entries(realPaths).every(([path, real]) => (host.realPath(path) ?? null) === real) &&
    Object.entries(reads).every(([path, hash]) => answerHash(host.read(path)) === hash) &&
    Object.entries(outputs).every(([path, hash]) => hashOf(join(output, path)) === hash)
  );
}

function hashOf(path: string): string | undefined {
  try {
    return contentHash(readFileSync(path));
  } catch {
    return undefined;
  }
}
