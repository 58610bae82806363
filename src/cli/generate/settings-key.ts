import { contentHash } from '../../output/content-hash.js';
import { nearestRealPath } from '../../output/nearest-real-path.js';
import { prettierFingerprint } from '../../output/prettier-config.js';
import { pathBetween } from '../path-between.js';
import type { Target } from './resolve-targets.js';
import { toolVersion } from './tool-version.js';

/**
 * Stands for everything that decides an output, but for what the host is asked; null where it
 * cannot be told.
 *
 * @param entry absolute path of the schema's main file
 * @param root absolute path that its files are named from
 */
export function settingsKey({ output, flags }: Target, entry: string, root: string): string | null {
  const layout = prettierFingerprint(output);
  if (layout === null) return null;
  const { qemuVersion, includeDir, define, undefine, rename, clean } = flags;
  const { emit, target, importExtension, runtime, docs, int64 } = flags;
  return contentHash(
    JSON.stringify([
      [toolVersion(), layout, entry, nearestRealPath(output), pathBetween(output, root)],
      [qemuVersion, includeDir, define, undefine, rename, clean],
      [emit, target, importExtension, runtime, docs, int64],
    ]),
  );
}
