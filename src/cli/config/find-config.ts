import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../usage-error.js';

/** The names that a configuration may have. */
export const configNames = ['ts', 'mts', 'js', 'mjs', 'json'].map((end) => `qapi-ts.config.${end}`);

/**
 * The name of the configuration in a folder; undefined where there is none.
 *
 * @throws UsageError where there are several
 */
export function findConfig(folder: string): string | undefined {
  const [found, other] = configNames.filter((name) => existsSync(join(folder, name)));
  if (found !== undefined && other !== undefined) {
    throw new UsageError(`there are both '${found}' and '${other}'; say which with --config`);
  }
  return found;
}
