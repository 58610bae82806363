import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import ts from 'typescript';
import { describeWithBuild, projectFolder } from './testing/build.js';
import { runProcess } from './testing/run-process.js';
import { temporaryFolder } from './testing/temporary-folder.js';
import { typeErrors } from './testing/type-check.js';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const blocks = (page: string, pattern: RegExp) =>
  [...read(page).matchAll(pattern)].map(([, text = '']) => text);

const programs = blocks('docs/library.md', /^```ts\n(.*?)^```$/gms);
const [schema = ''] = blocks(
  'docs/write-your-own-emitter.md',
  /^<!-- file: schema\.json -->\n\n```text\n(.*?)^```$/gms,
);

it('docs/library.md shows programs that compile', () => {
  expect(programs).toHaveLength(4);
  const files = programs.map((text, at) => ({ path: `program-${String(at)}.ts`, text }));
  expect(typeErrors(files)).toEqual([]);
}, 120_000);

describeWithBuild('the programs of docs/library.md', () => {
  it('run to their ends', async () => {
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    const texts = programs.map((text, at) => [
      `program-${String(at)}.mjs`,
      ts.transpileModule(text, { compilerOptions }).outputText,
    ]);
    const files = Object.fromEntries(texts) as Readonly<Record<string, string>>;
    const folder = temporaryFolder({ ...files, 'schema.json': schema });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(projectFolder, join(folder, 'node_modules/qapi-typescript'));
    for (const path of Object.keys(files)) {
      const { status, output } = await runProcess(process.execPath, [path], { cwd: folder });
      expect([path, status, output]).toEqual([path, 0, '']);
    }
  }, 120_000);
});
