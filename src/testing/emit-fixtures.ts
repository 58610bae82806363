import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { AnyEmitter } from '../codegen/define-emitter.js';
import { generate } from '../generate.js';
import { modelOf } from './compile-text.js';
import { typeErrors } from './type-check.js';

const fixtures = resolve(dirname(fileURLToPath(import.meta.url)), '../../fixtures/emit');

/**
 * A test for each folder of `fixtures/emit/<emitter>`: what comes of its `schema.json` is what its
 * `expected` folder holds, and compiles. `UPDATE_FIXTURES=1` rewrites what is expected.
 *
 * @param emitters the emitter that the folder is called after, and what it requires
 * @param owns whether a file is the emitter's own; the others' files are compared elsewhere
 */
export function testEmitFixtures(
  emitter: AnyEmitter,
  requires: readonly AnyEmitter[],
  owns: (path: string) => boolean,
): void {
  describe(`fixtures of the emitter ${emitter.name}`, () => {
    const folder = join(fixtures, emitter.name);
    it.each(readdirSync(folder).sort())('%s', async (name) => {
      const schema = modelOf(
        { 'schema.json': readFileSync(join(folder, name, 'schema.json'), 'utf8') },
        releaseOf(join(folder, name)),
      );
      const { files, diagnostics } = await generate(schema, { emitters: [...requires, emitter] });
      expect(diagnostics).toEqual([]);
      expect(typeErrors(files)).toEqual([]);
      const actual = Object.fromEntries(
        files.filter(({ path }) => owns(path)).map(({ path, text }) => [path, text]),
      );
      const expected = join(folder, name, 'expected');
      if (process.env['UPDATE_FIXTURES'] === '1') writeFolder(expected, actual);
      expect(actual).toEqual(readFolder(expected));
    });
  });
}

/** A fixture is read as the newest release would, unless its `VERSION` says otherwise. */
function releaseOf(folder: string): string | undefined {
  const path = join(folder, 'VERSION');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function readFolder(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}
