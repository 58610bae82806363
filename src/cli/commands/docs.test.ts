import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runCli } from '../../testing/run-cli.js';
import { filesIn, temporaryFolder } from '../../testing/temporary-folder.js';

const schema = "{ 'command': 'stop' }\n";

/** What `docs` writes, and says. */
async function docs(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const cwd = temporaryFolder(files);
  const run = await runCli(['docs', '-o', 'out', ...args], { cwd });
  const out = join(cwd, 'out');
  return { ...run, written: existsSync(out) ? Object.keys(filesIn(out)).sort() : [] };
}

describe('qapi-ts docs', () => {
  it('writes a site of one schema', async () => {
    const { status, stderr, stdout, written } = await docs(
      { 'schema.json': schema },
      'schema.json',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^schema.json .*1 definition.*\nout: \d+ files written, 0 unchanged\n$/);
    expect(written).toEqual(
      expect.arrayContaining(['assets/site.css', 'index.html', 'schema.html']),
    );
  });

  it('writes Markdown, into the very folder', async () => {
    const args = ['schema.json', '--docs-format', 'markdown'];
    const { written } = await docs({ 'schema.json': schema }, ...args);
    expect(written).toEqual(['index.md', 'schema.md']);
  });

  it('takes the newest bundled schema where none is named', async () => {
    const { stdout, written } = await docs({});
    expect(stdout).toContain('QEMU 6.2.50');
    expect(written).toContain('migration.html');
  });

  it('writes several releases under their names, oldest first', async () => {
    const { status, written } = await docs({}, 'new=7.0-dev', '5.2-dev');
    expect(status).toBe(0);
    const folders = new Set(written.map((path) => path.replace(/\/.*/, '')));
    expect([...folders]).toEqual(
      expect.arrayContaining(['5.1.50', 'changes', 'history', 'index.html', 'new']),
    );
    expect(written).toContain('changes/new.html');
    expect(written).not.toContain('changes/5.1.50.html');
  });

  it.each([
    [['a=7.0-dev', 'a=5.2-dev'], "two schemas are called 'a': name them, as in other=SCHEMA"],
    [['assets=7.0-dev', '5.2-dev'], "a release cannot be called 'assets'"],
    [['a b=7.0-dev', '5.2-dev'], "a release cannot be called 'a b'"],
    [['7.0-dev', '5.2-dev', '--docs-format', 'markdown'], 'markdown is for one schema'],
    [['none.json'], "there is no file or folder 'none.json'"],
  ])('refuses %j, and writes nothing', async (args, message) => {
    const { status, stderr, written } = await docs({}, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(written).toEqual([]);
  });

  it('writes nothing where one of several schemas is wrong', async () => {
    const files = { 'bad.json': "{ 'command': 'stop', 'data': 'None' }\n" };
    const { status, stderr, written } = await docs(files, 'a=7.0-dev', 'b=bad.json');
    expect(status).toBe(1);
    expect(stderr).toContain("bad.json:1:30: error: 'data' has unknown type 'None'");
    expect(written).toEqual([]);
  });

  it('says where a template of the user has a placeholder that nothing fills', async () => {
    const files = { 'schema.json': schema, 'mine/docs/page.html': '<title>{{ titel }}</title>' };
    const { status, stderr, written } = await docs(files, 'schema.json', '--templates', 'mine');
    expect(status).not.toBe(0);
    expect(stderr).toContain(
      "has a placeholder 'titel', which nothing fills; did you mean 'title'?",
    );
    expect(written).toEqual([]);
  });

  it('is quiet where that is wanted', async () => {
    expect(await docs({ 'schema.json': schema }, 'schema.json', '--quiet')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });
});
