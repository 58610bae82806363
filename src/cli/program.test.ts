import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runCli } from '../testing/run-cli.js';
import { sarifProblems } from '../testing/sarif-problems.js';
import { filesIn, temporaryFolder } from '../testing/temporary-folder.js';

const good = "{ 'command': 'stop' }\n";
const bad = "{ 'command': 'stop', 'returns': 'Nothing' }\n";

describe('qapi-ts', () => {
  it('says what there is, to those who ask and to those who say nothing', async () => {
    const asked = await runCli(['--help']);
    expect(asked).toMatchObject({ status: 0, stderr: '' });
    for (const part of [
      'Usage: qapi-ts',
      'generate',
      'validate',
      'inspect',
      'introspect',
      'Exit status',
    ]) {
      expect(asked.stdout).toContain(part);
    }
    expect(await runCli([])).toEqual({ status: 2, stdout: '', stderr: asked.stdout });
  });

  it.each(['generate', 'validate', 'inspect', 'introspect'])(
    'explains %s with examples',
    async (command) => {
      const { status, stdout } = await runCli([command, '--help']);
      expect(status).toBe(0);
      expect(stdout).toContain(`Examples:\n  qapi-ts ${command} `);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    },
  );

  it('knows its version', async () => {
    const { version } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
    ) as { version: string };
    expect(await runCli(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('diagnostics', () => {
  it('are coloured on a terminal, unless colours are not wanted', async () => {
    const cwd = temporaryFolder({ 'bad.json': bad });
    const args = ['validate', 'bad.json'];
    expect((await runCli(args, { cwd })).stderr).not.toContain('\u001b');
    expect((await runCli(args, { cwd, terminal: 80 })).stderr).toContain('\u001b[1;31merror:');
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
      expect((await runCli(args, { cwd, terminal: 80, env })).stderr).not.toContain('\u001b');
    }
  });

  it('keep within a terminal', async () => {
    const cwd = temporaryFolder({ 'bad.json': `${bad.trim()} ${' '.repeat(200)}\n` });
    const { stderr } = await runCli(['validate', 'bad.json'], {
      cwd,
      terminal: 50,
      env: { NO_COLOR: '1' },
    });
    const frame = stderr.split('\n').slice(1);
    expect(Math.max(...frame.map((line) => line.length))).toBeLessThanOrEqual(50);
  });
});

describe('warnings of validate', () => {
  const old = "{ 'command': 'halt', 'features': [ 'deprecated' ] }\n";

  async function validate(...args: string[]) {
    const cwd = temporaryFolder({ 'old.json': old, 'both.json': old + bad });
    return runCli(['validate', ...args], { cwd });
  }

  it('leave a schema valid', async () => {
    const { status, stdout, stderr } = await validate('old.json');
    expect(status).toBe(0);
    expect(stdout).toContain(', valid\n');
    expect(stderr).toMatch(/\[deprecated-thing\][^]*\n1 warning\n$/);
  });

  it('are told beside errors', async () => {
    const { status, stdout, stderr } = await validate('both.json');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/\n1 error, 1 warning\n$/);
  });

  it('are not looked for where they are not wanted', async () => {
    expect(await validate('old.json', '--no-warnings')).toMatchObject({ status: 0, stderr: '' });
  });

  it('are errors where that is asked for, in every format', async () => {
    const text = await validate('old.json', '--warn-as-error');
    expect({ status: text.status, stdout: text.stdout }).toEqual({ status: 1, stdout: '' });
    expect(text.stderr).toMatch(/: error: [^]*\n1 error\n$/);
    const expected = {
      json: '"severity": "error"',
      github: '::error ',
      sarif: '"level": "error"',
      junit: 'failures="1"',
    };
    for (const [format, part] of Object.entries(expected)) {
      const { stderr } = await validate('old.json', '--warn-as-error', '--format', format);
      expect(stderr).toContain(part);
      expect((await validate('old.json', '--format', format)).stderr).not.toContain(part);
    }
  });

  it('are for validate only', async () => {
    const cwd = temporaryFolder({ 'old.json': old });
    for (const args of [
      ['inspect', 'old.json'],
      ['generate', 'old.json', '-o', 'out'],
    ]) {
      expect(await runCli(args, { cwd })).toMatchObject({ status: 0, stderr: '' });
    }
  });
});

describe('a SARIF log', () => {
  it('names the tool with its version, and is valid', async () => {
    const cwd = temporaryFolder({ 'bad.json': bad });
    const { stderr } = await runCli(['validate', 'bad.json', '--format', 'sarif'], { cwd });
    const log: unknown = JSON.parse(stderr);
    expect(sarifProblems(log)).toEqual([]);
    const { stdout } = await runCli(['--version']);
    const driver = { name: 'qapi-ts', version: stdout.trim() };
    expect(log).toMatchObject({ runs: [{ tool: { driver } }] });
  });
});

describe('introspect', () => {
  const schema =
    "{ 'command': 'stop', 'if': 'CONFIG_X' }\n" +
    "{ 'command': 'cont', 'if': { 'any': [ 'CONFIG_X', 'CONFIG_Y' ] } }\n{ 'event': 'STOP' }\n";

  async function names(...args: string[]): Promise<unknown> {
    const cwd = temporaryFolder({ 'schema.json': schema });
    const { status, stdout, stderr } = await runCli(['introspect', 'schema.json', ...args], {
      cwd,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return (JSON.parse(stdout) as { name: string; $if?: unknown }[]).map(({ name, $if }) =>
      $if === undefined ? name : `${name} if ${JSON.stringify($if)}`,
    );
  }

  it('leaves out what depends on a symbol that is not defined', async () => {
    expect(await names()).toEqual(['STOP', '0']);
    expect(await names('-D', 'CONFIG_X')).toEqual(['stop', 'cont', 'STOP', '0']);
    expect(await names('-D', 'CONFIG_Y', '-U', 'CONFIG_X')).toEqual(['cont', 'STOP', '0']);
  });

  it('keeps the names of types, and marks conditions, where it is asked to', async () => {
    expect(await names('--unmask', '--all-conditions')).toEqual([
      'stop if "CONFIG_X"',
      'cont if {"any":["CONFIG_X","CONFIG_Y"]}',
      'STOP',
      'q_empty',
    ]);
  });

  it('marks only what is open where symbols are known', async () => {
    expect(await names('--all-conditions', '-U', 'CONFIG_X')).toEqual([
      'cont if "CONFIG_Y"',
      'STOP',
      '0',
    ]);
    expect(await names('--all-conditions', '-DCONFIG_Y')).toEqual([
      'stop if "CONFIG_X"',
      'cont',
      'STOP',
      '0',
    ]);
  });
});

describe('symbols', () => {
  const schema =
    "{ 'enum': 'Kind', 'data': [ 'a', { 'name': 'b', 'if': 'CONFIG_LINUX' } ] }\n" +
    "{ 'command': 'take', 'data': { 'kind': 'Kind' } }\n" +
    "{ 'command': 'stop', 'if': { 'not': 'CONFIG_LINUX' } }\n";
  const cwd = temporaryFolder({ 'schema.json': schema });

  it('decide what inspect shows', async () => {
    const shown = async (...args: string[]): Promise<unknown> => {
      const run = await runCli(['inspect', 'schema.json', '--json', ...args], { cwd });
      expect(run).toMatchObject({ status: 0, stderr: '' });
      const { entities } = JSON.parse(run.stdout) as { entities: Record<string, unknown>[] };
      return entities.map(({ name, if: condition, members }) => [name, condition, members]);
    };
    const [a, b] = [{ name: 'a' }, { name: 'b' }];
    const take = ['take', undefined, undefined];
    expect(await shown('--define', 'CONFIG_LINUX')).toEqual([['Kind', undefined, [a, b]], take]);
    expect(await shown('--undefine', 'CONFIG_LINUX')).toEqual([
      ['Kind', undefined, [a]],
      take,
      ['stop', undefined, undefined],
    ]);
    expect(await shown()).toEqual([
      ['Kind', undefined, [a, { ...b, if: 'CONFIG_LINUX' }]],
      take,
      ['stop', { not: 'CONFIG_LINUX' }, undefined],
    ]);
  });

  it('decide what is generated', async () => {
    const text = async (...args: string[]): Promise<string> => {
      const out = temporaryFolder();
      await runCli(['generate', 'schema.json', '-o', out, '--emit', 'types,client', ...args], {
        cwd,
      });
      return Object.values(filesIn(out)).join('');
    };
    expect(await text()).toContain('Only where `CONFIG_LINUX` is not defined.');
    const linux = await text('-D', 'CONFIG_LINUX');
    expect(linux).toContain('"a" | "b"');
    expect(linux).not.toMatch(/stop|Only where/);
    const other = await text('-U', 'CONFIG_LINUX');
    expect(other).toContain('stop');
    expect(other).not.toMatch(/"b"|Only where/);
  });

  it.each([['inspect'], ['introspect'], ['generate', '-o', 'out']])(
    'that nothing turns on are a warning of %s',
    async (command, ...args) => {
      const run = await runCli([command, 'schema.json', ...args, '-D', 'CONFG_LINUX'], {
        cwd: temporaryFolder({ 'schema.json': schema }),
      });
      expect(run).toMatchObject({
        status: 0,
        stderr:
          "warning: no condition of the schema turns on the symbol 'CONFG_LINUX'; " +
          "did you mean 'CONFIG_LINUX'? [unknown-symbol]\n1 warning\n",
      });
      expect(run.stdout).not.toBe('');
    },
  );

  it('cannot be both', async () => {
    const args = ['inspect', 'schema.json', '-D', 'A', '-U', 'B', '-U', 'A'];
    expect(await runCli(args, { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: "qapi-ts: the symbol 'A' is both defined (-D) and undefined (-U)\n",
    });
  });

  it('are nothing to check a schema under', async () => {
    const { status, stderr } = await runCli(['validate', 'schema.json', '-D', 'A'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("unknown option '-D'");
  });
});

describe('generate', () => {
  it('writes the newest bundled schema where no other is named', async () => {
    const cwd = temporaryFolder();
    const { status, stdout, stderr } = await runCli(['generate', '-o', 'out'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const paths = Object.keys(filesIn(cwd)).filter((path) => !path.endsWith('manifest.json'));
    expect(stdout).toContain(`out: ${paths.length} files written, 0 unchanged\n`);
    expect(paths).toContain('out/types/migration.ts');
    expect(paths.some((path) => path.endsWith('.md'))).toBe(true);
  });

  it('writes nothing the second time', async () => {
    const cwd = temporaryFolder({ 'good.json': good });
    await runCli(['generate', 'good.json', '-o', 'out'], { cwd });
    const before = filesIn(cwd);
    const again = await runCli(['generate', 'good.json', '-o', 'out'], { cwd });
    expect(again.stdout).toContain('out: 0 files written');
    expect(filesIn(cwd)).toEqual(before);
  });

  it('gives the same files in whatever order emitters are named', async () => {
    const cwd = temporaryFolder({ 'good.json': good });
    const emit = async (names: string): Promise<Readonly<Record<string, string>>> => {
      const out = temporaryFolder();
      await runCli(['generate', 'good.json', '-o', out, '--emit', names], { cwd });
      return filesIn(out);
    };
    const files = await emit('types,validators,client');
    expect(Object.keys(files).length).toBeGreaterThan(2);
    expect(await emit('client, validators,types')).toEqual(files);
  });

  it('passes on how imports end and how much documentation is wanted', async () => {
    const schema = '##\n# @stop:\n#\n# Brings all to a halt.\n##\n' + good;
    const cwd = temporaryFolder({ 'good.json': schema });
    const text = async (...options: string[]): Promise<string> => {
      const out = temporaryFolder();
      const args = ['generate', 'good.json', '-o', out, '--emit', 'types,client', ...options];
      expect(await runCli(args, { cwd })).toMatchObject({ status: 0, stderr: '' });
      return Object.values(filesIn(out)).join('');
    };
    expect(await text()).toMatch(/from "\.\/.*\.js"/);
    expect(await text()).toContain('Brings all to a halt.');
    expect(await text('--import-extension', 'ts')).not.toMatch(/from "\.\/.*\.js"/);
    expect(await text('--docs', 'none')).not.toContain('Brings all to a halt.');
  });

  it('reads by the rules of the release that is asked for', async () => {
    const cwd = temporaryFolder({ 'old.json': "{ 'union': 'Any', 'data': { 'a': 'str' } }\n" });
    const args = ['validate', 'old.json'];
    expect((await runCli(args, { cwd })).status).toBe(1);
    expect((await runCli([...args, '--qemu-version', '6.0'], { cwd })).status).toBe(0);
  });

  it('finds included files in the folders that are named', async () => {
    const cwd = temporaryFolder({
      'main/main.json': "{ 'include': 'part.json' }\n",
      'parts/part.json': good,
    });
    const args = ['validate', 'main/main.json'];
    expect((await runCli(args, { cwd })).status).toBe(1);
    expect((await runCli([...args, '--include-dir', 'parts'], { cwd })).status).toBe(0);
  });

  it.each([
    ['an invalid schema', ['bad.json'], 1],
    ['a schema that is not there', ['none.json'], 2],
    ['an unknown emitter', ['good.json', '--emit', 'types,clinet'], 2],
    ['an option that does not exist', ['good.json', '--frobnicate'], 2],
  ])('leaves the output folder alone for %s', async (_, args, status) => {
    const files = { 'good.json': good, 'bad.json': bad, 'out/client.ts': 'mine' };
    const cwd = temporaryFolder(files);
    const run = await runCli(['generate', ...args, '-o', 'out'], { cwd });
    expect(run.status).toBe(status);
    expect(run.stderr).not.toBe('');
    expect(filesIn(cwd)).toEqual(files);
  });

  it('says in one sentence that it cannot write', async () => {
    const cwd = temporaryFolder({ 'good.json': good, out: 'a file' });
    const { status, stderr } = await runCli(['generate', 'good.json', '-o', 'out'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^qapi-ts: cannot write '.*': a part of its path is a file, not a folder\n$/,
    );
    expect(filesIn(cwd)).toEqual({ 'good.json': good, out: 'a file' });
  });
});

describe('inspect', () => {
  it('prints the model as JSON on standard output', async () => {
    const cwd = temporaryFolder({ 'good.json': good });
    const { status, stdout, stderr } = await runCli(['inspect', 'good.json', '--json'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      entities: [
        { kind: 'command', name: 'stop', file: 'good.json', line: 1, arg: null, ret: null },
      ],
      docs: [],
    });
  });

  it('prints nothing on standard output where the schema is wrong', async () => {
    const cwd = temporaryFolder({ 'bad.json': bad });
    expect(await runCli(['inspect', 'bad.json', '--json'], { cwd })).toMatchObject({
      status: 1,
      stdout: '',
    });
  });
});
