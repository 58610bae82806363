import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithBuild, projectFolder } from '../testing/build.js';
import { runCli } from '../testing/run-cli.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const bin = resolve(projectFolder, 'bin/qapi-ts.js');

describeWithBuild('bin/qapi-ts.js', () => {
  const cwd = temporaryFolder({ 'bad.json': "{ 'command': 'stop', 'returns': 'Nothing' }\n" });
  const start = (...args: readonly string[]) =>
    spawnSync(process.execPath, [bin, ...args], {
      cwd,
      encoding: 'utf8',
    });

  it('is the command line as a process', () => {
    expect(start('validate', '7.0-dev', '--no-warnings')).toMatchObject({ status: 0, stderr: '' });
    expect(start('validate', 'bad.json')).toMatchObject({ status: 1, stdout: '' });
    expect(start('validate', 'none.json')).toMatchObject({
      status: 2,
      stderr: "qapi-ts: there is no file or folder 'none.json'\n",
    });
  });

  it.each([['--help'], ['bad.json', '--wrong'], ['bad.json'], ['none.json'], []])(
    'says of validate, whose bundle is its own, what the whole program says: %s',
    async (...args) => {
      const { status, stdout, stderr } = start('validate', ...args);
      expect({ status, stdout, stderr }).toEqual(await runCli(['validate', ...args], { cwd }));
    },
  );

  it('says so where a promise of the user is never settled', () => {
    const text = 'export default new Promise(() => {});';
    const folder = temporaryFolder({ 'qapi-ts.config.mjs': text });
    const run = spawnSync(process.execPath, [bin, 'generate', '--check'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(run).toMatchObject({
      status: 2,
      stderr: 'qapi-ts: nothing is left to wait for, but the work is not done\n',
    });
  });

  (existsSync('/dev/full') ? it : it.skip)('says so where standard output is full', () => {
    const command = `"${process.execPath}" "${bin}" inspect 7.0-dev > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
    expect(stderr).toMatch(/^qapi-ts: cannot write to standard output: .*ENOSPC.*\n$/);
    expect(status).toBe(2);
  });

  it('ends quietly where nobody reads on', () => {
    const command = `"${process.execPath}" "${bin}" inspect 7.0-dev --json | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
  });
});
