import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { describeWithBuild } from './testing/build.js';
import { describeWithNode } from './testing/node-release.js';
import { installPackage, linkPackages, packPackage } from './testing/packed-package.js';
import { promisedFlags } from './testing/promised-flags.js';
import { runProcess, type ProcessRun } from './testing/run-process.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const schema = `
{ 'enum': 'Colour', 'data': [ 'red', 'blue' ] }
{ 'struct': 'Paint', 'data': { 'colour': 'Colour', '*litres': 'uint64' } }
{ 'command': 'mix', 'data': 'Paint', 'returns': 'Paint' }
`;

/** Uses the own schema, the bundled one, and the runtime; needs no server. */
const program = `
import { ColourValues, MixResultValidator } from './own/index.js';
import { MigrateArgumentsValidator, Client } from './bundled/index.js';
import { decodeJson, ValidationError } from 'qapi-typescript/runtime';

const reply = decodeJson('{ "colour": "red", "litres": 9007199254740993 }');
const paint = MixResultValidator.parse(reply);
const known: string = typeof paint.litres;
let told = '';
try {
  MigrateArgumentsValidator.parse({ urn: 'tcp:host:1' });
} catch (error) {
  if (error instanceof ValidationError) told = error.name;
}
console.log([known, ColourValues.length, told, typeof Client.prototype.queryMigrate].join(' '));
`;
const printed = { status: 0, output: 'bigint 2 ValidationError function\n' };

const files = {
  'package.json': JSON.stringify({
    name: 'downstream',
    type: 'module',
    scripts: {
      generate:
        'qapi-ts generate 7.0-dev -o src/bundled && qapi-ts generate schema/own.json -o src/own',
    },
  }),
  'schema/own.json': schema,
  'src/main.ts': program,
  'main.cjs': `
const { Client } = require('./built/bundled/index.js');
const { ColourValues, MixResultValidator } = require('./built/own/index.js');
const { decodeJson, ValidationError } = require('qapi-typescript/runtime');
const paint = MixResultValidator.parse(decodeJson('{ "colour": "red", "litres": 9007199254740993 }'));
let told = '';
try {
  MixResultValidator.parse({});
} catch (error) {
  if (error instanceof ValidationError) told = error.name;
}
console.log([typeof paint.litres, ColourValues.length, told, typeof Client.prototype.queryMigrate].join(' '));
`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: { ...promisedFlags, rootDir: 'src', outDir: 'built' },
    include: ['src'],
  }),
  'vite.config.js': `export default { build: { ssr: 'src/main.ts', outDir: 'vite' }, ssr: { noExternal: true } };`,
};

describeWithBuild('a project that installs the package', () => {
  let folder: string;

  beforeAll(async () => {
    folder = temporaryFolder(files);
    await installPackage(await packPackage(), folder);
    linkPackages(folder, ['@types/node', 'typescript', 'esbuild', 'vite']);
  }, 120_000);

  const run = (command: string, ...args: readonly string[]): Promise<ProcessRun> =>
    runProcess(command, args, { cwd: folder });
  const node = (...args: readonly string[]) => run(process.execPath, ...args);

  it('generates by a script, and again without a change', async () => {
    expect(await run('npm', 'run', 'generate')).toMatchObject({ status: 0 });
    const again = await run('npm', 'run', 'generate');
    expect(again.output).toMatch(
      /0 files written, \d+ unchanged[^]*0 files written, \d+ unchanged/,
    );
  });

  it('builds with tsc', async () => {
    expect(await node('node_modules/typescript/bin/tsc', '-p', '.')).toEqual({
      status: 0,
      output: '',
    });
    expect(await node('built/main.js')).toEqual(printed);
  });

  it('builds with esbuild', async () => {
    const args = ['src/main.ts', '--bundle', '--platform=node', '--format=esm', '--outdir=esbuild'];
    expect(await run('node_modules/esbuild/bin/esbuild', ...args)).toMatchObject({ status: 0 });
    expect(await node('esbuild/main.js')).toEqual(printed);
  });

  it('builds with Vite', async () => {
    expect(await node('node_modules/vite/bin/vite.js', 'build')).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, 'vite/main.js'))).toBe(true);
    expect(await node('vite/main.js')).toEqual(printed);
  });

  describe.each([20, 22, 24])('from CommonJS, with Node %d', (major) => {
    describeWithNode(major, 'by require', (binary) => {
      it('runs', async () => {
        expect(await run(binary, '--no-warnings', 'main.cjs')).toEqual(printed);
      });
    });
  });
});
