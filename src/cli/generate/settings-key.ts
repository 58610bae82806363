import { contentHash } from '../../output/content-hash.js';
import { nearestRealPath } from '../../output/nearest-real-path.js';
import { prettierFingerprint } from '../../output/prettier-config.js';
import { pathBetween } from '../path-between.js';
import type { GenerateFlags } from './generate-flags.js';
import type { Target } from './resolve-targets.js';
import { toolVersion } from './tool-version.js';

/** Flags that do not decide what is in the files. */
const others: ReadonlySet<string> = new Set<keyof GenerateFlags>([
  ...(['output', 'depfile', 'depfileTarget', 'keep', 'format', 'check', 'dryRun', 'diff'] as const),
  ...(['watch', 'quiet', 'verbose', 'color', 'cwd', 'config', 'only'] as const),
]);

/**
 * Stands for everything that decides an output, but for what is read; null where it cannot be told.
 *
 * @param entry absolute path of the schema's main file
 * @param root absolute path that its files are named from
 */
export function settingsKey({ output, flags }: Target, entry: string, root: string): string | null {
  const layout = prettierFingerprint(output);
  // Templates of the user's are read, and may have changed.
  if (layout === null || flags.templates !== undefined) return null;
  const settings = Object.entries(flags).filter(([name]) => !others.has(name));
  const places = [entry, nearestRealPath(output), pathBetween(output, root)];
  return contentHash(JSON.stringify([toolVersion(), layout, places, settings.sort(byName)]));
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
