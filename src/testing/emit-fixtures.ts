import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import { bundledTemplates } from '../bundled/bundled-templates.js';
import type { AnyEmitter } from '../codegen/define-emitter.js';
import type { GeneratedFile } from '../codegen/generated-file.js';
import { generate } from '../generate.js';
import { modelOf } from './compile-text.js';
import { typeErrors } from './type-check.js';

const fixtures = resolve(dirname(fileURLToPath(import.meta.url)), '../../fixtures/emit');

/**
 * A test for each folder of `fixtures/emit/<emitter>`: what comes of its `schema.json` is what its
 * `expected` folder holds; and one that all of it compiles. `UPDATE_FIXTURES=1` rewrites what is
 * expected.
 *
 * @param emitters the emitter that the folder is called after, and what it requires
 * @param owns whether a file is the emitter's own; the others' files are compared elsewhere
 */
export function testEmitFixtures(
  emitter: AnyEmitter,
  requires: readonly AnyEmitter[],
  owns: (path: string) => boolean,
): void {
  const folder = join(fixtures, emitter.name);
  const emitters = [...requires, emitter];
  const cases = readdirSync(folder).sort();
  describe(`fixtures of the emitter ${emitter.name}`, () => {
    it.each(cases)('%s', async (name) => {
      const files = await filesOf(join(folder, name), emitters);
      const own = files.filter(({ path }) => owns(path)).map(({ path, text }) => [path, text]);
      const actual = Object.fromEntries(own) as Readonly<Record<string, string>>;
      const expected = join(folder, name, 'expected');
      if (process.env['UPDATE_FIXTURES'] === '1') writeFolder(expected, actual);
      for (const [path, text] of Object.entries(actual)) {
        expect(text).toBe(await format(text, { filepath: path }));
      }
      expect(actual).toEqual(readFolder(expected));
    });

    it('all compile', async () => {
      const files = await Promise.all(
        cases.map(async (name) => {
          const made = await filesOf(join(folder, name), emitters);
          return made.map(({ path, text }) => ({ path: `${name}/${path}`, text }));
        }),
      );
      expect(typeErrors(files.flat())).toEqual([]);
    }, 60_000);
  });
}

async function filesOf(
  folder: string,
  emitters: readonly AnyEmitter[],
): Promise<readonly GeneratedFile[]> {
  const text = readFileSync(join(folder, 'schema.json'), 'utf8');
  const schema = modelOf({ 'schema.json': text }, releaseOf(folder));
  const settings = { templates: bundledTemplates };
  const { files, diagnostics } = await generate(schema, { emitters, settings });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return files;
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
