import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, loadBuiltinEmitters } from '../../dist/library/index.js';

/**
 * Writes JavaScript for a schema where the runtime is found as an installed package is.
 *
 * @param {import('../../dist/types/index.js').Schema} schema
 * @param {readonly string[]} names of the emitters
 * @returns {Promise<{ folder: string, paths: string[], remove: () => void }>}
 */
export async function writeGenerated(schema, names) {
  const emitters = await loadBuiltinEmitters(names);
  const settings = { docs: 'none', target: 'js' };
  const { files } = await generate(schema, { emitters, settings });
  const folder = mkdtempSync(join(tmpdir(), 'qapi-bench-'));
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', '{ "type": "module" }');
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(
    fileURLToPath(new URL('../..', import.meta.url)),
    join(folder, 'node_modules', 'qapi-typescript'),
  );
  const scripts = files.filter(({ path }) => path.endsWith('.js'));
  for (const { path, text } of scripts) write(path, text);
  return {
    folder,
    paths: scripts.map(({ path }) => path),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
