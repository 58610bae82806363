import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesIn, temporaryFolder } from './testing/temporary-folder.js';
import { runCli } from './testing/run-cli.js';
import { typeErrors } from './testing/type-check.js';

const project = resolve(import.meta.dirname, '..');
const readme = readFileSync(resolve(project, 'README.md'), 'utf8');

/** The content of the code blocks of a language. */
function blocks(language: string): readonly string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms');
  return [...readme.matchAll(pattern)].map(([, text = '']) => text);
}

describe('README.md', () => {
  it('shows programs that compile', async () => {
    const out = temporaryFolder();
    await runCli(['generate', '7.0-dev', '-o', out, '--emit', 'types,client,validators']);
    const generated = Object.entries(filesIn(out));
    const programs = blocks('ts').map((text, at) => ({ path: `program-${at}.ts`, text }));
    expect(programs).toHaveLength(8);
    const files = generated.map(([path, text]) => ({ path: `qmp/${path}`, text }));
    expect(typeErrors([...files, ...programs])).toEqual([]);
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
      'apt-get install -y qemu-system-x86 qemu-system-common qemu-guest-agent',
    );
  });
});
