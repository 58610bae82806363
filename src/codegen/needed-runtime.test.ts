import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { projectFolder } from '../testing/build.js';
import { filesIn, temporaryFolder } from '../testing/temporary-folder.js';

const script = 'src/bundled/write-runtime-version.js';
const runtime = 'src/runtime/runtime-version.ts';
const needed = 'src/codegen/needed-runtime.ts';

/** What a release writes: the version of the runtime, and the one that generated code needs. */
function released(version: string, neededBefore: string): readonly (string | undefined)[] {
  const folder = temporaryFolder({
    'package.json': JSON.stringify({ version, type: 'module' }),
    [script]: readFileSync(join(projectFolder, script), 'utf8'),
    [runtime]: 'export const runtimeVersion = [0, 1];\n',
    [needed]: `export const neededRuntime = [${neededBefore}];\n`,
  });
  expect(spawnSync(process.execPath, [script], { cwd: folder }).status).toBe(0);
  const files = filesIn(folder);
  return [runtime, needed].map((path) => /= \[(.*)\];/.exec(files[path] ?? '')?.[1]);
}

it.each([
  ['0.2.0', '0, 1', ['0, 2', '0, 2']],
  ['0.1.7', '0, 1', ['0, 1', '0, 1']],
  ['1.0.0', '0, 9', ['1, 0', '1, 0']],
  ['1.4.2', '1, 2', ['1, 4', '1, 2']],
  ['2.0.0', '1, 2', ['2, 0', '2, 0']],
])('release %s accepts the code that it generates', (version, before, expected) => {
  expect(released(version, before)).toEqual(expected);
});
