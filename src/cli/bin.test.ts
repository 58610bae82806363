import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.js';

const project = resolve(import.meta.dirname, '../..');
const isBuilt = existsSync(resolve(project, 'dist/cli/program.cjs'));
if (!isBuilt) process.stderr.write('skipped: bin/qapi-ts.js: there is no build (npm run build)\n');

describe('bin/qapi-ts.js', () => {
  const cwd = temporaryFolder({ 'bad.json': "{ 'command': 'stop', 'returns': 'Nothing' }\n" });
  const start = (...args: readonly string[]) =>
    spawnSync(process.execPath, [resolve(project, 'bin/qapi-ts.js'), ...args], {
      cwd,
      encoding: 'utf8',
    });

  (isBuilt ? it : it.skip)('is the command line as a process', () => {
    expect(start('validate', '7.0-dev', '--no-warnings')).toMatchObject({ status: 0, stderr: '' });
    expect(start('validate', 'bad.json')).toMatchObject({ status: 1, stdout: '' });
    expect(start('validate', 'none.json')).toMatchObject({
      status: 2,
      stderr: "qapi-ts: there is no file or folder 'none.json'\n",
    });
  });

  (isBuilt ? it : it.skip)('ends quietly where nobody reads on', () => {
    const command = `"${process.execPath}" "${resolve(project, 'bin/qapi-ts.js')}" inspect 7.0-dev --json | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
  });
});
