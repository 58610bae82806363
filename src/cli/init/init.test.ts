import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeWithBuild, projectFolder } from '../../testing/build.js';
import { runCli } from '../../testing/run-cli.js';
import { filesIn, temporaryFolder } from '../../testing/temporary-folder.js';

const schema = "{ 'command': 'stop' }\n";

describe('init', () => {
  it('asks nothing with --yes', async () => {
    const cwd = temporaryFolder({ 'package.json': '{\n\t"name": "x",\n\t"scripts": {}\n}\n' });
    const { status, stdout } = await runCli(['init', '--yes'], { cwd });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout:
        'wrote qapi-ts.config.mjs\n' +
        'added to package.json: generate:qapi, check:qapi\n' +
        'next: npm install qapi-typescript && npm run generate:qapi\n',
    });
    expect(filesIn(cwd)['package.json']).toBe(
      '{\n\t"name": "x",\n\t"scripts": {\n\t\t"generate:qapi": "qapi-ts generate",\n' +
        '\t\t"check:qapi": "qapi-ts generate --check"\n\t}\n}\n',
    );
    const text = readFileSync(join(cwd, 'qapi-ts.config.mjs'), 'utf8');
    expect(text).toContain("  output: 'src/qmp',\n");
  });

  it('asks for the schema and the folder', async () => {
    const cwd = temporaryFolder({ "it's.json": schema, 'tsconfig.json': '{}' });
    const run = await runCli(['init'], { cwd, answers: ["./it's.json", ''] });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('Folder to write to (src/qmp): ');
    const text = readFileSync(join(cwd, 'qapi-ts.config.ts'), 'utf8');
    expect(text).toBe(
      "import { defineConfig } from 'qapi-typescript';\n\nexport default defineConfig({\n" +
        "  schema: './it\\'s.json',\n  output: 'src/qmp',\n  clean: true,\n});\n",
    );
  });

  it.each([
    [{ 'qapi-ts.config.json': '{}' }, undefined, 'there is a configuration already'],
    [{ 'package.json': '{' }, undefined, 'cannot read package.json'],
    [{}, ['none.json'], "there is no file or folder 'none.json'"],
    [{}, undefined, 'there is nobody to ask: with --yes it asks nothing'],
  ])('writes nothing where it cannot (%j)', async (files, answers, message) => {
    const cwd = temporaryFolder(files);
    const run = await runCli(['init'], { cwd, ...(answers && { answers }) });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(message);
    expect(filesIn(cwd)).toEqual(files);
  });

  it('leaves scripts that are there', async () => {
    const scripts = { 'generate:qapi': 'mine', 'check:qapi': 'mine too' };
    const text = JSON.stringify({ scripts, dependencies: { 'qapi-typescript': '*' } });
    const cwd = temporaryFolder({ 'package.json': text });
    const { stdout } = await runCli(['init', '-y'], { cwd });
    expect(stdout).toBe('wrote qapi-ts.config.mjs\nnext: npm run generate:qapi\n');
    expect(filesIn(cwd)['package.json']).toBe(text);
  });
});

describeWithBuild('what init wrote', () => {
  it.each([
    ['qapi-ts.config.ts', { 'tsconfig.json': '{}' }],
    ['qapi-ts.config.mjs', {}],
  ])('works as %s', (name, files) => {
    const cwd = temporaryFolder({ 'package.json': '{}', 'node_modules/.keep': '', ...files });
    symlinkSync(projectFolder, join(cwd, 'node_modules/qapi-typescript'));
    const start = (...args: readonly string[]) =>
      spawnSync(process.execPath, [join(projectFolder, 'bin/qapi-ts.js'), ...args], {
        cwd,
        encoding: 'utf8',
        env: { XDG_CACHE_HOME: join(cwd, 'cache') },
      });
    expect(start('init', '--yes').stdout).toContain(`wrote ${name}\n`);
    const { status, stdout, stderr } = start('generate');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('src/qmp: ');
    expect(start('generate', '--check').status).toBe(0);
  });
});
