import { readdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithBuild, projectFolder } from '../testing/build.js';
import { filesIn, temporaryFolder } from '../testing/temporary-folder.js';

const expected = {
  status: 0,
  stdout: expect.stringContaining('valid'),
  stderr: '',
};

describeWithBuild('the cache of compiled code', () => {
  const validate = (env: Record<string, string>) =>
    spawnSync(
      process.execPath,
      [resolve(projectFolder, 'bin/qapi-ts.js'), 'validate', '7.0-dev', '--no-warnings'],
      { encoding: 'utf8', env },
    );

  it('is written once, and read from then on', () => {
    const folder = temporaryFolder();
    expect(validate({ NODE_COMPILE_CACHE: folder })).toMatchObject(expected);
    const first = filesIn(folder);
    expect(Object.keys(first)).not.toEqual([]);
    expect(validate({ NODE_COMPILE_CACHE: folder })).toMatchObject(expected);
    expect(filesIn(folder)).toEqual(first);
  });

  it('stands in the cache folder of the user', () => {
    const home = temporaryFolder();
    expect(validate({ HOME: home })).toMatchObject(expected);
    expect(Object.keys(filesIn(join(home, '.cache/qapi-typescript/code')))).not.toEqual([]);
  });

  it('may be broken, or impossible', () => {
    const folder = temporaryFolder({ 'a-file': '' });
    validate({ NODE_COMPILE_CACHE: folder });
    for (const path of Object.keys(filesIn(folder))) writeFileSync(join(folder, path), 'no code');
    expect(validate({ NODE_COMPILE_CACHE: folder })).toMatchObject(expected);
    expect(validate({ NODE_COMPILE_CACHE: join(folder, 'a-file') })).toMatchObject(expected);
  });

  it('can be switched off', () => {
    const home = temporaryFolder();
    expect(validate({ HOME: home, NODE_DISABLE_COMPILE_CACHE: '1' })).toMatchObject(expected);
    expect(readdirSync(home)).toEqual([]);
  });
});
