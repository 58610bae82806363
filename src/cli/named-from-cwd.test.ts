import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createSource } from '../source/source.js';
import { runCli } from '../testing/run-cli.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { namedFromCwd } from './named-from-cwd.js';

const unknown = "{ 'command': 'stop', 'returns': 'Nothing' }\n";

/** A QEMU tree with an error in an included file, and a note in the other. */
const tree = {
  'vendor/qemu/VERSION': '9.2.0\n',
  'vendor/qemu/qapi/qapi-schema.json':
    "{ 'struct': 'Lock', 'data': {} }\n{ 'include': 'lock.json' }\n",
  'vendor/qemu/qapi/lock.json': "{ 'struct': 'Lock', 'data': {} }\n",
};

describe('files in diagnostics', () => {
  it('are named from where one works', async () => {
    const cwd = temporaryFolder({ 's1/main.json': unknown });
    const args = ['validate', 's1/main.json', '--format', 'github'];
    expect((await runCli(args, { cwd })).stderr).toContain('file=s1/main.json,line=1,');
    const inside = ['validate', 'main.json', '--format', 'github'];
    const { stderr } = await runCli(inside, { cwd: join(cwd, 's1') });
    expect(stderr).toContain('file=main.json,line=1,');
    const told = await runCli([...inside, '--cwd', 's1'], { cwd });
    expect(told.stderr).toBe(stderr);
  });

  it('are so in every place, in included files and in notes', async () => {
    const { stderr } = await runCli(['validate', 'vendor/qemu'], { cwd: temporaryFolder(tree) });
    expect(stderr).toMatch(/^vendor\/qemu\/qapi\/lock\.json:1:13: error: /);
    expect(stderr).toMatch(/^vendor\/qemu\/qapi\/qapi-schema\.json:1:13: note: /m);
  });

  it.each(['json', 'sarif', 'junit'])('are so in %s', async (format) => {
    const cwd = temporaryFolder({ 's1/main.json': unknown });
    const { stderr } = await runCli(['validate', 's1/main.json', '--format', format], { cwd });
    expect(stderr).toMatch(/"s1\/main\.json[":]/);
  });

  it.each([
    ['inspect', 's1/main.json'],
    ['introspect', 's1/main.json'],
    ['generate', 's1/main.json', '-o', 'out'],
    ['docs', 's1/main.json', '-o', 'out'],
  ])('are so with %s', async (...args) => {
    const cwd = temporaryFolder({ 's1/main.json': unknown });
    expect((await runCli(args, { cwd })).stderr).toMatch(/^s1\/main\.json:1:/);
  });

  it('are so in warnings of a valid schema', async () => {
    const old = "{ 'command': 'halt', 'features': [ 'deprecated' ] }\n";
    const cwd = temporaryFolder({ 's1/main.json': old });
    const { status, stderr } = await runCli(['validate', 's1/main.json'], { cwd });
    expect(status).toBe(0);
    expect(stderr).toMatch(/^s1\/main\.json:1:\d+: warning: /);
  });

  it('are so where they lie in folders for includes', async () => {
    const cwd = temporaryFolder({
      'main/main.json': "{ 'include': 'part.json' }\n",
      'parts/part.json': unknown,
    });
    const args = ['validate', 'main/main.json', '--include-dir', 'parts'];
    expect((await runCli(args, { cwd })).stderr).toMatch(/^parts\/part\.json:1:/);
  });

  it('are named from the root of a schema that lies elsewhere', async () => {
    const elsewhere = temporaryFolder(tree);
    const schema = join(elsewhere, 'vendor/qemu');
    const { stderr } = await runCli(['validate', schema], { cwd: temporaryFolder() });
    expect(stderr).toMatch(/^qapi\/lock\.json:1:13: error: /);
    expect(stderr).toMatch(/^qapi\/qapi-schema\.json:1:13: note: /m);
    const within = await runCli(['validate', 'qapi-schema.json'], { cwd: join(schema, 'qapi') });
    expect(within.stderr).toBe(stderr);
  });

  it('leave standard input its name', async () => {
    const args = ['validate', '-', '--format', 'github'];
    const { stderr } = await runCli(args, { cwd: temporaryFolder(), stdin: unknown });
    expect(stderr).toContain('file=stdin.json,');
  });
});

describe('files in what emitters report', () => {
  const documented = "##\n# @stop:\n#\n# .. frobnicate:: 1\n##\n{ 'command': 'stop' }\n";

  it('are named from where one works', async () => {
    const cwd = temporaryFolder({ 's1/main.json': documented });
    const args = ['generate', 's1/main.json', '-o', 'out', '--emit', 'docs'];
    expect((await runCli(args, { cwd })).stderr).toMatch(/^s1\/main\.json:1:1: warning: /);
  });

  it('are named so for each of several releases', async () => {
    const cwd = temporaryFolder({ 's1/main.json': documented, 's2/main.json': documented });
    const args = ['docs', 'a=s1/main.json', 'b=s2/main.json', '-o', 'out'];
    const { stderr } = await runCli(args, { cwd });
    expect(stderr).toMatch(/^s1\/main\.json:1:1: warning: /m);
    expect(stderr).toMatch(/^s2\/main\.json:1:1: warning: /m);
  });
});

describe('namedFromCwd', () => {
  const source = createSource('main.json', unknown);
  const span = { source, start: 0, end: 1 };
  const found: Diagnostic = {
    ...{ code: 'unknown-type', severity: 'error', message: 'No.', span, line: 1 },
    notes: [
      { message: 'Here.', span },
      { message: 'Nowhere.', span: null },
    ],
  };
  const named = (root: string | null) => namedFromCwd([found, found], root, '/work');

  it('keeps a source one', () => {
    const spans = named('/work/s1').flatMap(({ span, notes }) => [span, notes[0]?.span]);
    expect(spans[0]?.source).toEqual({ ...source, path: 's1/main.json' });
    expect(new Set(spans.map((one) => one?.source)).size).toBe(1);
    expect(named('/work/s1')[0]?.notes[1]?.span).toBeNull();
  });

  it('takes a folder whose name begins with dots for what it is', () => {
    expect(named('/work/..s')[0]?.span?.source.path).toBe('..s/main.json');
  });

  it.each(['/work', '/', '/workshop', null])('leaves what lies in %s as it is', (root) => {
    expect(named(root)).toEqual([found, found]);
  });
});
