import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The reference material beside the project. */
export const shared = resolve(fileURLToPath(new URL('../../shared/qemu', import.meta.url)));

/** The main schema of a release. */
export const entryOf = (release) => join(shared, release, 'qapi/qapi-schema.json');

/** All files of a release's main schema, by path. */
export function filesOf(release) {
  const folder = join(shared, release, 'qapi');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
