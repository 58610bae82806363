import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The path with links resolved as far as it exists. */
export function nearestRealPath(path: string): string {
  const whole = resolve(path);
  for (let existing = whole; ; existing = dirname(existing)) {
    try {
      return join(realpathSync.native(existing), relative(existing, whole));
    } catch {
      if (existing === dirname(existing)) return whole;
    }
  }
}
