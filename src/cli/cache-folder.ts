import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a user's caches stand, those of all programs. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  return env['XDG_CACHE_HOME'] ?? env['LOCALAPPDATA'] ?? join(homedir(), '.cache');
}
