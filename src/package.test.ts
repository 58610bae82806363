import { beforeAll, expect, it } from '@jest/globals';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithBuild, projectFolder } from './testing/build.js';
import { packPackage } from './testing/packed-package.js';
import { runProcess } from './testing/run-process.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const tool = (path: string) => join(projectFolder, 'node_modules', path);

describeWithBuild('the package', () => {
  let archive: string;

  beforeAll(async () => {
    archive = await packPackage();
  });

  it.each(['', '/runtime', '/testing', '/testing/emitters'])(
    'can be imported as it was built: qapi-typescript%s',
    async (face) => {
      const program = `import * as face from 'qapi-typescript${face}';\nconsole.log(Object.keys(face).length > 0);\n`;
      const folder = temporaryFolder({ 'program.mjs': program });
      mkdirSync(join(folder, 'node_modules'));
      symlinkSync(projectFolder, join(folder, 'node_modules/qapi-typescript'));
      const run = await runProcess(process.execPath, ['program.mjs'], { cwd: folder });
      expect(run).toEqual({ status: 0, output: 'true\n' });
    },
  );

  it('holds what users need, and nothing else', async () => {
    const { output } = await runProcess('tar', ['tzf', archive], { cwd: projectFolder });
    const paths = output
      .trim()
      .split('\n')
      .map((path) => path.replace(/^package\//, ''));
    const kinds = [
      /^(LICENSE|README\.md|CHANGELOG\.md|package\.json)$/,
      /^bin\/(package\.json|qapi-ts\.js)$/,
      /^dist\/(library|runtime|testing|testing-emitters|chunks|site)\/[\w-]+\.js$/,
      /^dist\/(cli|chunks)\/(LICENSE-\w+|[\w-]+\.cjs)$/,
      /^dist\/config-schema\.json$/,
      // The runtime, to be copied into output; it brings its licence along.
      /^dist\/inline\/(ts|js)\/([\w/-]+(\.d)?\.ts|[\w/-]+\.js|LICENSE)$/,
      /^dist\/types\/[\w/-]+\.d\.ts$/,
      /^qapi\/(README\.md|index\.json|[\w.-]+\/(VERSION|[\w-]+\.json|qapi\/[\w-]+\.json))$/,
      /^templates\/(README\.md|docs\/[\w.-]+)$/,
    ];
    const others = paths.filter((path) => !kinds.some((kind) => kind.test(path)));
    expect(others).toEqual([]);
    expect(paths.filter((path) => /test|fixture/.test(path.replace(/\/testing[/-]/, '/')))).toEqual(
      [],
    );
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
