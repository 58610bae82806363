import { describe, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printHere } from '../../codegen/printer.js';
import { describeWithBuild, projectFolder } from '../../testing/build.js';
import { runCli } from '../../testing/run-cli.js';
import { filesIn, temporaryFolder } from '../../testing/temporary-folder.js';

const mine = `
export default {
  name: 'mine',
  description: 'A list of commands',
  options: {
    title: { type: 'string', description: 'what stands above', default: 'All' },
    deep: { type: 'boolean', description: 'with more', default: false },
    depth: { type: 'number', description: 'how deep', default: 1 },
    only: { type: 'list', description: 'what to list', default: ['a', 'b'] },
  },
  emit({ schema, options, textFile }) {
    const names: string[] = schema.definitions.map(({ name }) => name);
    textFile('mine.json', JSON.stringify({ names, options }));
  },
};
`;

const packaged = `
export const one = {
  name: 'one',
  description: 'A constant',
  requires: ['types'],
  emit({ file }) {
    const made = file('one.ts');
    made.add({ kind: 'const', name: 'one', type: made.use('types:Size', 'type'), value: '"big"' });
  },
};
export const two = { name: 'two', description: 'Another', emit: () => undefined };
`;

const broken = `
export const emitter = {
  name: 'broken',
  description: 'Fails',
  emit() {
    null.length;
  },
};
`;

const visits = `
import { visit } from 'qapi-typescript';
export default {
  name: 'visits',
  description: 'Fails at a definition',
  emit({ schema }) {
    visit(schema, { enum() { throw new Error('boom'); } });
  },
};
`;

function folder(files: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({
    'schema.json': "{ 'command': 'stop' }\n{ 'enum': 'Size', 'data': [ 'big' ] }\n",
    'lib/mine.ts': mine,
    'broken.mjs': broken,
    'none.mjs': 'export const a = 1;',
    'late.mjs': `export default { name: 'late', description: 'X', async emit() { throw 1; } };`,
    'number.mjs': `export default { name: 'n', description: 'X',
      emit({ textFile }) { textFile('a.txt', 5); } };`,
    'visits.mjs': visits,
    'compiled.cjs': `exports.__esModule = true;
      exports.default = { name: 'compiled', description: 'X', emit() {} };`,
    'wrong.mjs': "export default { name: 'x', description: 'X', emit: 1 };",
    'taken.mjs': "export default { name: 'types', description: 'X', emit() {} };",
    'node_modules/emitters/package.json': '{ "type": "module", "exports": "./main.js" }',
    'node_modules/emitters/main.js': packaged,
    ...files,
  });
}

const generate = (cwd: string, ...args: readonly string[]) =>
  runCli(['generate', ...args], { cwd, env: { XDG_CACHE_HOME: cwd } });

/** The manifest stands beside what was generated. */
const isGenerated = (path: string) => !path.startsWith('.');

const made = (cwd: string) => readFileSync(join(cwd, 'out/mine.json'), 'utf8');

describe("an emitter of the user's", () => {
  it('runs beside the others, from a path', async () => {
    const cwd = folder();
    const args = ['schema.json', '-o', 'out', '--emit', 'types', '--emitter', './lib/mine.ts'];
    expect(await generate(cwd, ...args)).toMatchObject({ status: 0, stderr: '' });
    expect(Object.keys(filesIn(join(cwd, 'out'))).filter(isGenerated)).toEqual([
      'index.ts',
      'mine.json',
      'types/schema.ts',
    ]);
    expect(JSON.parse(made(cwd))).toEqual({
      names: ['stop', 'Size'],
      options: { title: 'All', deep: false, depth: 1, only: ['a', 'b'] },
    });
  });

  it('is run again with its code as it is now', async () => {
    const cwd = folder();
    const args = ['schema.json', '-o', 'out', '--emit', 'none', '--emitter', './lib/mine.ts'];
    await generate(cwd, ...args);
    writeFileSync(join(cwd, 'lib/mine.ts'), mine.replace('{ names, options }', '{ names }'));
    expect(await generate(cwd, ...args)).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(made(cwd))).toEqual({ names: ['stop', 'Size'] });
  });

  it('gets what flags say of its options, by their types', async () => {
    const cwd = folder();
    const options = ['title=A=B', 'deep=true', 'depth=2', 'only=x,y'];
    const flags = options.flatMap((option) => ['--option', `mine.${option}`]);
    const args = ['schema.json', '-o', 'out', '--emit', 'none', '--emitter', 'lib/mine.ts'];
    expect(await generate(cwd, ...args, ...flags)).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(made(cwd))).toMatchObject({
      options: { title: 'A=B', deep: true, depth: 2, only: ['x', 'y'] },
    });
    expect(await generate(cwd, ...args, '--option', 'mine.deep=no')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`'deep' of emitter 'mine' cannot be "no"; it is a boolean`),
    });
  });

  it('comes from a package, with what it requires', async () => {
    const cwd = folder();
    const args = ['schema.json', '-o', 'out', '--emit', 'none', '--emitter', 'emitters'];
    expect(await generate(cwd, ...args)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(cwd, 'out/one.ts'), 'utf8')).toContain(
      'import type { Size } from "./types/schema.js";\n\nexport const one: Size = "big";',
    );
  });

  it('may be CommonJS that was compiled', async () => {
    const args = ['schema.json', '-o', 'out', '--emit', 'none', '--emitter', './compiled.cjs'];
    expect(await generate(folder(), ...args)).toMatchObject({ status: 0, stderr: '' });
  });

  it('stands in a configuration, by its path there, or as it is', async () => {
    const config = `
      import mine from './mine.ts';
      const emitters = [mine, 'emitters', { name: 'here', description: 'X', emit() {} }];
      export default { schema: '../schema.json', output: '../out', emit: [], emitters,
        options: { mine: { deep: true } } };`;
    const cwd = folder({ 'lib/set.mts': config });
    expect(await generate(cwd, '--config', 'lib/set.mts')).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(made(cwd))).toMatchObject({ options: { deep: true } });
    const json = JSON.stringify({ emitters: './mine.ts', emit: [], output: 'out' });
    const other = folder({ 'lib/set.json': json });
    const run = await generate(other, 'schema.json', '--config', 'lib/set.json');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const written = Object.keys(filesIn(join(other, 'lib/out')));
    expect(written.filter(isGenerated)).toEqual(['mine.json']);
  });

  it.each([
    ['broken.mjs', /^qapi-ts: emitter 'broken': Cannot read.*\n +at .*broken\.mjs:6:10\)?\n$/],
    ['none.mjs', /^qapi-ts: 'none\.mjs' exports no emitter: export what defineEmitter returns\n$/],
    ['wrong.mjs', /^qapi-ts: 'wrong\.mjs': emitter 'x': 'emit' is no function\n$/],
    ['taken.mjs', /^qapi-ts: there is another emitter called 'types' already\n$/],
    ['missing', /^qapi-ts: cannot load 'missing': /],
    ['late.mjs', /^qapi-ts: emitter 'late': it returned a promise: /],
    ['number.mjs', /^qapi-ts: emitter 'n': the text of 'a\.txt' is no text, but of type number\n/],
  ])('says what is wrong with %s', async (module, message) => {
    const args = ['schema.json', '-o', 'out', '--emit', 'none', '--emitter', module];
    const { status, stderr } = await generate(folder(), ...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('leaves no thread behind that would print, where it fails', async () => {
    const discard = jest.fn();
    const loadPrinter = () => Promise.resolve(() => ({ ...printHere('ts'), discard }));
    const args = ['generate', 'schema.json', '-o', 'out', '--emitter', 'broken.mjs'];
    const { status } = await runCli(args, { cwd: folder(), loadPrinter });
    expect(status).toBe(2);
    expect(discard).toHaveBeenCalledTimes(1);
  });

  it('is told from others by its name', async () => {
    const args = ['schema.json', '-o', 'out', '--emitter', 'lib/mine.ts'];
    expect((await generate(folder(), ...args, '--emit', 'mien')).stderr).toContain(
      "there is no emitter 'mien'; did you mean 'mine'?",
    );
    expect((await generate(folder(), ...args, '--option', 'mien.a=b')).stderr).toContain(
      "options are given to 'mien', which is no emitter of this run; did you mean 'mine'?",
    );
  });

  it('shows its options in --help', async () => {
    const { status, stdout } = await generate(folder(), '--help', '--emitter', 'lib/mine.ts');
    expect(status).toBe(0);
    expect(stdout.slice(stdout.indexOf('Emitter mine'))).toBe(`Emitter mine: A list of commands
  --option mine.title=<text>
      what stands above (default: "All")
  --option mine.deep=true|false
      with more (default: false)
  --option mine.depth=<number>
      how deep (default: 1)
  --option mine.only=<a,b>
      what to list (default: "a,b")
`);
  });
});

describeWithBuild('an emitter that uses the installed library', () => {
  it('is told where it failed, though the library is there twice', () => {
    const cwd = folder();
    symlinkSync(projectFolder, join(cwd, 'node_modules/qapi-typescript'));
    const bin = join(projectFolder, 'bin/qapi-ts.js');
    const args = ['generate', 'schema.json', '-o', 'out', '--emit', 'none', '--emitter'];
    const run = spawnSync(process.execPath, [bin, ...args, './visits.mjs'], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: join(cwd, 'cache') },
    });
    expect(run.stderr).toContain("emitter 'visits': at the enum 'Size' (schema.json:2): boom");
    expect(run.status).toBe(2);
  });
});
