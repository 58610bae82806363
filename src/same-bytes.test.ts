import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithBuild, projectFolder } from './testing/build.js';
import { runProcess, type ProcessOptions } from './testing/run-process.js';
import { filesIn, temporaryFolder } from './testing/temporary-folder.js';

const worlds: readonly ProcessOptions[] = [
  { cwd: projectFolder, env: { LC_ALL: 'C', LANG: 'C', TZ: 'UTC' } },
  { cwd: tmpdir(), env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Chatham' } },
  { cwd: '/', env: { LC_ALL: 'sv_SE.UTF-8', LANG: 'ar_EG.UTF-8', TZ: 'America/St_Johns' } },
];

describeWithBuild('the output of one schema', () => {
  it.each([
    ['--target', 'ts', '--runtime', 'package'],
    ['--target', 'js', '--runtime', 'inline'],
  ])('is the same bytes under any locale, in any zone and folder: %s %s %s %s', async (...args) => {
    const bin = join(projectFolder, 'bin/qapi-ts.js');
    const schema = join(projectFolder, 'qapi/7.0-dev/qapi-schema.json');
    const root = temporaryFolder();
    const outputs = worlds.map(async (world, at) => {
      const out = join(root, `out-${at}`);
      const command = [bin, 'generate', schema, '-o', out, ...args];
      expect(await runProcess(process.execPath, command, world)).toMatchObject({ status: 0 });
      return filesIn(out);
    });
    const [first = {}, ...others] = await Promise.all(outputs);
    expect(Object.keys(first)).toContain('docs/index.md');
    for (const other of others) expect(other).toEqual(first);
  });
});
