import { beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { describeWithBuild, projectFolder } from './testing/build.js';
import { packPackage } from './testing/packed-package.js';
import { runProcess } from './testing/run-process.js';

const tool = (path: string) => join(projectFolder, 'node_modules', path);

describeWithBuild('the package', () => {
  let archive: string;

  beforeAll(async () => {
    archive = await packPackage();
  });

  it('is in order for publint', async () => {
    const args = [tool('publint/src/cli.js'), archive, '--strict'];
    const { status, output } = await runProcess(process.execPath, args, { cwd: projectFolder });
    expect([status, output]).toEqual([0, expect.stringContaining('All good!')]);
  });

  // It is ES modules: `require` loads them since Node 20.19, but TypeScript's oldest resolution
  // (node10) finds nothing, and its CommonJS resolution says what was true before.
  it('has the types that it should for attw', async () => {
    const args = [tool('@arethetypeswrong/cli/dist/index.js'), archive, '--profile', 'esm-only'];
    const { status, output } = await runProcess(process.execPath, args, { cwd: projectFolder });
    expect(status === 0 ? '' : output).toBe('');
  });
});
