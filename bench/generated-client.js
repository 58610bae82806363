import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const cli = fileURLToPath(new URL('../bin/qapi-ts.js', import.meta.url));

/**
 * Generates the client of a schema as JavaScript that carries its runtime, and loads it.
 *
 * @returns everything that the client's `index.js` exports
 */
export async function loadGeneratedClient(entry, folder) {
  const flags = ['--target', 'js', '--runtime', 'inline', '--docs', 'none'];
  const args = [
    cli,
    'generate',
    entry,
    '-o',
    folder,
    ...flags,
    '--emit',
    'types,validators,client',
  ];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the client could not be generated:\n${stderr}`);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return import(pathToFileURL(join(folder, 'index.js')).href);
}
