import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { isModulePath, loadModule } from './load-module.js';

const env = { XDG_CACHE_HOME: temporaryFolder() };

describe('a module of the user', () => {
  const cwd = temporaryFolder({
    'typed.ts': `
      import { part } from './part.js';
      import type { Missing } from './not-there.js';
      enum Size { small = 1 }
      export const all: readonly string[] = [part, Size[Size.small] satisfies string];
      export default await Promise.resolve('waited for');`,
    'part.ts': `export const part: string = 'part';`,
    'plain.js': `module.exports = { all: ['old'] };`,
    'plain.mjs': `import { part } from './part.mjs'; export const all = [part];`,
    'part.mjs': `export const part = 'module';`,
    'module/package.json': `{ "type": "module" }`,
    'module/plain.js': `export const all = ['by type'];`,
    'node_modules/some-package/package.json': `{ "type": "module", "exports": "./main.js" }`,
    'node_modules/some-package/main.js': `export const all = ['package'];`,
    'broken.ts': `export const a = ;`,
    'throws.ts': `const fail = () => { throw new RangeError('out of luck'); };\n\nfail();`,
    'imports-none.ts': `import './none.js';`,
  });
  const load = (name: string) => loadModule(name, { cwd, env });

  it.each([
    ['./typed.ts', ['part', 'small']],
    ['typed.ts', ['part', 'small']],
    [join(cwd, 'typed.ts'), ['part', 'small']],
    ['./plain.js', ['old']],
    ['./plain.mjs', ['module']],
    ['./module/plain.js', ['by type']],
    ['some-package', ['package']],
  ])('may be %s', async (name, all) => {
    expect((await load(name)).exports['all']).toEqual(all);
  });

  it('may wait while it is loaded', async () => {
    expect((await load('typed.ts')).exports['default']).toBe('waited for');
  });

  it('is loaded again where that is asked for', async () => {
    const path = join(cwd, 'changing.ts');
    const value = async (fresh: boolean) =>
      (await loadModule('changing.ts', { cwd, env }, { fresh })).exports['value'];
    writeFileSync(path, 'export const value: number = 1;');
    expect(await value(false)).toBe(1);
    writeFileSync(path, 'export const value: number = 2;');
    expect(await value(true)).toBe(2);
  });

  it.each([
    ['./none.ts', "cannot load './none.ts': "],
    ['no-such-package', "cannot load 'no-such-package': "],
    ['imports-none.ts', /cannot load 'imports-none\.ts': .*none\.js/],
    ['broken.ts', /cannot load 'broken\.ts': .*broken\.ts/],
    ['throws.ts', "cannot load 'throws.ts': out of luck"],
  ])('fails in one sentence for %s', async (name, message) => {
    const error: unknown = await load(name).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ name: 'UsageError' });
    expect(error).toHaveProperty(
      'message',
      typeof message === 'string'
        ? expect.stringContaining(message)
        : expect.stringMatching(message),
    );
  });

  it('keeps where it failed', async () => {
    await expect(load('throws.ts')).rejects.toMatchObject({
      cause: { stack: expect.stringMatching(/throws\.ts:1:/) },
    });
  });
});

describe('isModulePath', () => {
  it('tells paths from packages', () => {
    const paths = ['./a.ts', '../a.js', '/a', 'a.ts', 'lib/a.mjs', 'C:\\a', '.\\a'];
    expect(paths.filter((path) => !isModulePath(path))).toEqual([]);
    expect(['a', '@scope/a', 'a/part'].filter(isModulePath)).toEqual([]);
  });
});
