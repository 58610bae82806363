import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithBuild, projectFolder } from '../testing/build.js';
import { filesIn, temporaryFolder } from '../testing/temporary-folder.js';

const expected = {
  status: 0,
  stdout: expect.stringContaining('valid'),
  stderr: '',
};

describeWithBuild('the cache of compiled code', () => {
  const run = (env: Record<string, string>, ...args: readonly string[]) =>
    spawnSync(process.execPath, [resolve(projectFolder, 'bin/qapi-ts.js'), ...args], {
      encoding: 'utf8',
      env,
    });
  const validate = (env: Record<string, string>) =>
    run(env, 'validate', '7.0-dev', '--no-warnings');

  it('is written once, and read from then on', () => {
    const folder = temporaryFolder();
    expect(validate({ NODE_COMPILE_CACHE: folder })).toMatchObject(expected);
    const first = filesIn(folder);
    expect(Object.keys(first)).not.toEqual([]);
    expect(validate({ NODE_COMPILE_CACHE: folder })).toMatchObject(expected);
    expect(filesIn(folder)).toEqual(first);
  });

  // Newer releases of Node keep it by themselves, in a layout of their own.
  const isNode20 = process.versions.node.startsWith('20.');

  (isNode20 ? it : it.skip)('holds the code of what prints, which is large', () => {
    const folder = temporaryFolder();
    const out = temporaryFolder();
    const { status } = run({ NODE_COMPILE_CACHE: folder }, 'generate', '7.0-dev', '-o', out);
    expect(status).toBe(0);
    const printing = Object.keys(filesIn(folder)).filter((path) => path.includes('/print/'));
    expect(printing).toHaveLength(3);
  });

  it('makes no difference to what loads ts-morph and prettier', () => {
    const env = { NODE_COMPILE_CACHE: temporaryFolder() };
    // Another layout than the default one, so that prettier is loaded.
    const project = temporaryFolder({ '.prettierrc': '{ "singleQuote": true }' });
    const generate = (out: string) => {
      const { stderr } = run(env, 'generate', '2.12-dev', '-o', join(project, out));
      expect(stderr).toBe('');
      return filesIn(join(project, out));
    };
    const first = generate('first');
    expect(Object.keys(first)).toContain('client.ts');
    expect(generate('second')).toEqual(first);
  });

  it('drops what is old when it keeps something new', () => {
    const folder = temporaryFolder();
    validate({ NODE_COMPILE_CACHE: folder });
    const [kept = ''] = Object.keys(filesIn(folder));
    const old = join(folder, dirname(kept), 'old');
    writeFileSync(old, '');
    utimesSync(old, new Date(2020, 1), new Date(2020, 1));
    rmSync(join(folder, kept));
    validate({ NODE_COMPILE_CACHE: folder });
    expect([existsSync(old), existsSync(join(folder, kept))]).toEqual([false, true]);
  });

  it('stands in the cache folder of the user', () => {
    const home = temporaryFolder();
    expect(validate({ HOME: home })).toMatchObject(expected);
    expect(Object.keys(filesIn(join(home, '.cache/qapi-typescript/code')))).not.toEqual([]);
  });

  it('may be broken, or impossible', () => {
    const folder = temporaryFolder();
    validate({ NODE_COMPILE_CACHE: folder });
    for (const path of Object.keys(filesIn(folder))) {
      const file = join(folder, path);
      const code = readFileSync(file);
      for (const broken of [Buffer.from('no code'), code.subarray(0, code.length >> 1)]) {
        writeFileSync(file, broken);
        expect(validate({ NODE_COMPILE_CACHE: folder })).toMatchObject(expected);
        // It was rejected, and made again.
        expect(readFileSync(file).equals(broken)).toBe(false);
      }
    }
    const noFolder = join(temporaryFolder({ 'a-file': '' }), 'a-file');
    expect(validate({ NODE_COMPILE_CACHE: noFolder })).toMatchObject(expected);
  });

  it('can be switched off', () => {
    const home = temporaryFolder();
    expect(validate({ HOME: home, NODE_DISABLE_COMPILE_CACHE: '1' })).toMatchObject(expected);
    expect(readdirSync(home)).toEqual([]);
  });
});
