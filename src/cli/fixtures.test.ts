import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runCli } from '../testing/run-cli.js';

const fixtures = resolve(import.meta.dirname, '../../fixtures/cli');

/** What a run printed and ended with, as one text. The folder of the case is shown as `<case>`. */
async function transcript(folder: string): Promise<string> {
  const { args } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as {
    args: string[];
  };
  const { status, stdout, stderr } = await runCli(args, { cwd: folder });
  const parts = [
    `$ qapi-ts ${args.join(' ')}`,
    `--- standard output\n${stdout}--- standard error\n${stderr}--- exit status ${status}\n`,
  ];
  return parts.join('\n').replaceAll(folder, '<case>');
}

describe('fixtures/cli', () => {
  it.each(readdirSync(fixtures))('%s', async (name) => {
    const folder = join(fixtures, name);
    const before = readdirSync(folder);
    const actual = await transcript(folder);
    const expected = join(folder, 'expected.txt');
    if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(expected, actual);
    expect(existsSync(expected)).toBe(true);
    expect(actual).toBe(readFileSync(expected, 'utf8'));
    expect(readdirSync(folder)).toEqual([...new Set([...before, 'expected.txt'])].sort());
  });
});
