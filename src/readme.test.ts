import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import type { GeneratedFile } from './codegen/generated-file.js';
import { describeWithBuild } from './testing/build.js';
import { runProcess } from './testing/run-process.js';
import { filesIn, temporaryFolder } from './testing/temporary-folder.js';
import { runCli } from './testing/run-cli.js';
import { typeErrors } from './testing/type-check.js';

const project = resolve(import.meta.dirname, '..');
const readme = readFileSync(resolve(project, 'README.md'), 'utf8');

const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };

/** The content of the code blocks of a language. */
function blocks(language: string): readonly string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms');
  return [...readme.matchAll(pattern)].map(([, text = '']) => text);
}

/** What the programs of the README are written for. */
async function generated(): Promise<readonly GeneratedFile[]> {
  const out = temporaryFolder();
  await runCli(['generate', '7.0-dev', '-o', out, '--emit', 'types,client,validators,mock']);
  const files = Object.entries(filesIn(out));
  return files.map(([path, text]) => ({ path: `qmp/${path}`, text }));
}

describe('README.md', () => {
  it('shows programs that compile', async () => {
    const programs = blocks('ts').map((text, at) => ({ path: `program-${at}.ts`, text }));
    expect(programs).toHaveLength(12);
    expect(typeErrors([...(await generated()), ...programs])).toEqual([]);
  }, 120_000);

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(resolve(project, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(scripts['generate']).toMatch(/generate -o out$/);
  });

  it('marks what continuous integration takes from it', () => {
    const block = (mark: string): string =>
      spawnSync('bash', ['-c', `source <(sed -n '/^block() {/,/^}/p' .ci/run); block ${mark}`], {
        cwd: project,
        encoding: 'utf8',
      }).stdout.trim();
    expect(block('test-command')).toBe('npm ci && npm test');
    expect(block('debian-packages')).toBe(
      'apt-get install -y qemu-system-x86 qemu-system-common qemu-guest-agent chromium ninja-build make zsh fish',
    );
  });
});

describeWithBuild('the test in README.md', () => {
  it('passes', async () => {
    const text = blocks('ts').find((block) => block.includes('node:test')) ?? '';
    const sources = [...(await generated()), { path: 'program.ts', text }];
    const programs = sources.map(({ path, text: source }) => [
      path.replace(/\.ts$/, '.js'),
      ts.transpileModule(source, { compilerOptions }).outputText,
    ]);
    const folder = temporaryFolder({
      ...(Object.fromEntries(programs) as Readonly<Record<string, string>>),
      'package.json': '{ "type": "module" }',
    });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(project, join(folder, 'node_modules/qapi-typescript'));
    const run = await runProcess(process.execPath, ['program.js'], { cwd: folder });
    expect(run).toMatchObject({ status: 0, output: expect.stringContaining('pass 1') });
  }, 120_000);
});
