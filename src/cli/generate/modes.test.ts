import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runCli, type CliOptions } from '../../testing/run-cli.js';
import { filesIn, temporaryFolder } from '../../testing/temporary-folder.js';

const schema = "{ 'include': 'part.json' }\n{ 'command': 'stop' }\n";
const part =
  "{ 'struct': 'Part', 'data': { 'size': 'int' } }\n{ 'command': 'go', 'data': 'Part' }\n";

/** A folder with a schema, and an output that was generated from it. */
async function generated() {
  const cwd = temporaryFolder({ 'schema.json': schema, 'part.json': part });
  const generate = (...args: readonly string[]) =>
    runCli(['generate', 'schema.json', '-o', 'out', ...args], { cwd });
  await generate();
  const out = (path: string) => join(cwd, 'out', path);
  return { cwd, generate, out };
}

describe('standard output', () => {
  it.each(['--check', '--dry-run', '--diff', '--clean', '--depfile=a.d', '--keep=a'])(
    'is no folder that %s could speak of',
    async (flag) => {
      const { generate } = await generated();
      const { status, stderr } = await generate('-o', '-', flag);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^qapi-ts: --[a-z-]+ is for a folder, and standard output is none\n$/);
    },
  );

  it('is not what an empty name means', async () => {
    const { generate } = await generated();
    expect(await generate('-o', '')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no folder to write to'),
    });
  });
});

describe('--check', () => {
  it('is content with what is up to date', async () => {
    const { generate } = await generated();
    const { status, stdout, stderr } = await generate('--check');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^out: \d+ files, up to date\n$/);
  });

  it('lists what is stale, missing or foreign, and writes nothing', async () => {
    const { cwd, generate, out } = await generated();
    writeFileSync(out('index.ts'), 'edited');
    rmSync(out('client.ts'));
    writeFileSync(out('types/own.ts'), 'mine');
    const before = filesIn(cwd);
    const { status, stderr } = await generate('--check');
    expect(status).toBe(1);
    expect(stderr.match(/'out\/.*?\]/g)).toEqual([
      "'out/client.ts' is missing: generate again [missing-file]",
      "'out/index.ts' is not what would be generated: generate again [stale-file]",
      "'out/types/own.ts' is not generated; if it belongs there, allow it with --keep [foreign-file]",
    ]);
    expect(filesIn(cwd)).toEqual(before);
  });

  it('sees what was generated once, and a schema that has changed', async () => {
    const { cwd, generate } = await generated();
    writeFileSync(join(cwd, 'schema.json'), "{ 'command': 'stop' }\n");
    const { status, stderr } = await generate('--check');
    expect(status).toBe(1);
    expect(stderr).toContain("'out/types/part.ts' was generated once, and is not any more");
    expect(stderr).toContain("'out/client.ts' is not what would be generated");
  });

  it('does not promise to remove what a user has edited since', async () => {
    const { cwd, generate, out } = await generated();
    writeFileSync(join(cwd, 'schema.json'), "{ 'command': 'stop' }\n");
    writeFileSync(out('types/part.ts'), 'edited');
    const { stderr } = await generate('--check');
    expect(stderr).toContain("'out/types/part.ts' is not generated");
  });

  it('leaves files alone that are said to be of the user', async () => {
    const { generate, out } = await generated();
    writeFileSync(out('types/own.ts'), 'mine');
    writeFileSync(out('README.txt'), 'mine');
    expect((await generate('--check', '--keep', '*.txt,types/own*')).status).toBe(0);
    expect((await generate('--check', '--keep', '*.txt')).status).toBe(1);
  });

  it('tells programs', async () => {
    const { generate, out } = await generated();
    rmSync(out('client.ts'));
    const { stderr } = await generate('--check', '--format', 'json');
    const { diagnostics } = JSON.parse(stderr) as { diagnostics: readonly { code: string }[] };
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-file']);
  });
});

describe('--dry-run and --diff', () => {
  it('say what would change, and write nothing', async () => {
    const { cwd, generate, out } = await generated();
    writeFileSync(out('index.ts'), `${readFileSync(out('index.ts'), 'utf8')}// more\n`);
    rmSync(out('client.ts'));
    const before = filesIn(cwd);
    const { status, stdout } = await generate('--dry-run');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^create out\/client.ts\nchange out\/index.ts\nout: 2 files would change, \d+ un/,
    );
    const { stdout: patch } = await generate('--diff');
    expect(patch).toContain('--- a/out/index.ts\n+++ b/out/index.ts\n');
    expect(patch).toContain('\n-// more\n');
    expect(patch).toContain('--- /dev/null\n+++ b/out/client.ts\n');
    expect(filesIn(cwd)).toEqual(before);
  });

  it('name files from the folder itself where that lies elsewhere', async () => {
    const { cwd } = await generated();
    const out = join(temporaryFolder(), 'new');
    const args = ['generate', 'schema.json', '-o', out, '--diff'];
    const { stdout } = await runCli(args, { cwd });
    expect(stdout).toContain('--- /dev/null\n+++ b/index.ts\n');
    const above = await runCli([...args.slice(0, 3), '..', '--dry-run'], { cwd });
    expect(above.stdout).toContain('create index.ts\n');
  });

  it('give a patch that makes the folder what it should be', async () => {
    const { cwd, generate, out } = await generated();
    const right = filesIn(join(cwd, 'out'));
    writeFileSync(out('index.ts'), 'edited');
    rmSync(out('client.ts'));
    const { stdout: input } = await generate('--diff');
    const { status } = spawnSync('git', ['apply'], { cwd, input });
    expect(status).toBe(0);
    expect(filesIn(join(cwd, 'out'))).toEqual(right);
  });

  it('go with --check and with --clean', async () => {
    const { cwd, generate, out } = await generated();
    rmSync(out('client.ts'));
    const { status, stdout } = await generate('--check', '--diff');
    expect([status, stdout]).toEqual([1, expect.stringContaining('+++ b/out/client.ts')]);
    writeFileSync(join(cwd, 'schema.json'), "{ 'command': 'stop' }\n");
    expect((await generate('--dry-run', '--clean')).stdout).toContain('remove out/types/part.ts\n');
    expect((await generate('--diff', '--clean')).stdout).toContain('+++ /dev/null\n');
  });
});

describe('--clean', () => {
  it('removes what is not generated any more, and nothing else', async () => {
    const { cwd, generate, out } = await generated();
    writeFileSync(out('types/own.ts'), 'mine');
    writeFileSync(join(cwd, 'schema.json'), "{ 'command': 'stop' }\n");
    expect(Object.keys(filesIn(join(cwd, 'out')))).toContain('types/part.ts');
    expect((await generate()).status).toBe(0);
    expect(Object.keys(filesIn(join(cwd, 'out')))).toContain('types/part.ts');
    const { stdout } = await generate('--clean');
    expect(stdout).toMatch(/, \d+ removed\n$/);
    const left = Object.keys(filesIn(join(cwd, 'out')));
    expect(left).toContain('types/own.ts');
    expect(left.filter((path) => path.includes('part'))).toEqual([]);
  });
});

describe('--header', () => {
  it('stands before all else, and is a comment whatever it says', async () => {
    const { generate, out } = await generated();
    await generate('--header', 'Licence: MIT\n\n*/ import "x";\u2028y();\n');
    expect(readFileSync(out('types/part.ts'), 'utf8')).toMatch(
      /^\/\/ Licence: MIT\n\/\/\n\/\/ \*\/ import "x";\n\/\/ y\(\);\n\/\/ Generated by qapi-ts /,
    );
    expect(readFileSync(out('index.ts'), 'utf8')).toMatch(/^\/\/ Licence: MIT\n/);
  });
});

describe('--include and --exclude', () => {
  it('leave out what nobody asks for, and say what matches nothing', async () => {
    const { generate, out } = await generated();
    const { status, stderr } = await generate('--include', 'go,stpo', '--clean');
    expect(status).toBe(0);
    expect(stderr).toContain(
      "warning: --include 'stpo' matches no command, event or type of the schema; did you mean 'stop'?",
    );
    expect(readFileSync(out('types/part.ts'), 'utf8')).toContain('interface Part ');
    expect(readFileSync(out('client.ts'), 'utf8')).not.toContain('stop');
  });
});

describe('standard input and output', () => {
  const print = (args: readonly string[], options: CliOptions) =>
    runCli(['generate', '-', '-o', '-', ...args], options);

  it('take a schema, and give one file as it is, several as JSON', async () => {
    const cwd = temporaryFolder({ 'part.json': part });
    const one = await print(['--emit', 'json-schema'], { cwd, stdin: schema });
    const { files } = JSON.parse(one.stdout) as { files: readonly { path: string }[] };
    expect(files.map(({ path }) => path)).toEqual([
      'json-schema/received.json',
      'json-schema/sent.json',
    ]);
    expect(one).toMatchObject({ status: 0, stderr: '' });
    expect(Object.keys(filesIn(cwd))).toEqual(['part.json']);
  });

  it('name the input where it is wrong', async () => {
    const { status, stderr } = await runCli(['validate', '-'], {
      cwd: temporaryFolder(),
      stdin: "{ 'command': 'stop', 'returns': 'Nothing' }\n",
    });
    expect(status).toBe(1);
    expect(stderr).toContain('stdin.json:1:33: error: ');
  });
});

describe('a run that would do what the last one did', () => {
  /** What would be loaded to do it is said by the stages. */
  const stages = async (run: ReturnType<typeof runCli>) => {
    const { stderr, stdout } = await run;
    return { isKnown: !stderr.includes('generating'), stdout };
  };

  it('is not made', async () => {
    const { generate, out } = await generated();
    utimesSync(out('index.ts'), 1000, 1000);
    const { isKnown, stdout } = await stages(generate('--verbose'));
    expect(isKnown).toBe(true);
    expect(stdout).toMatch(/schema.json .*\nout: 0 files written, \d+ unchanged\n$/);
    expect(statSync(out('index.ts')).mtimeMs).toBe(1_000_000);
    expect((await stages(generate('--verbose', '--check'))).isKnown).toBe(true);
  });

  it.each([
    ['a schema file', 'part.json', part.replace('size', 'length')],
    ['a VERSION file that appears', 'VERSION', '9.0.0'],
    ['an output file', 'out/client.ts', 'edited'],
    ['the configuration of prettier', '.prettierrc', '{ "singleQuote": true }'],
  ])('is made after a change of %s, with the result of a new one', async (_, path, text) => {
    const { cwd, generate } = await generated();
    writeFileSync(join(cwd, path), text);
    expect((await stages(generate('--verbose'))).isKnown).toBe(false);
    const after = filesIn(join(cwd, 'out'));
    rmSync(join(cwd, 'out'), { recursive: true });
    await generate();
    expect(after).toEqual(filesIn(join(cwd, 'out')));
    expect((await stages(generate('--verbose'))).isKnown).toBe(true);
  });

  it.each([
    ['int64', ['--int64', 'bigint']],
    ['docs', ['--docs', 'none']],
    ['a symbol', ['-U', 'CONFIG_X']],
    ['a name', ['--rename', 'go=advance']],
    ['the target', ['--target', 'js']],
    ['the release', ['--qemu-version', '8.0']],
    ['the emitters', ['--emit', 'types']],
    ['the runtime', ['--import-extension', 'ts']],
  ])('is made under another setting: %s', async (_, args) => {
    const { generate } = await generated();
    expect((await stages(generate('--verbose', ...args))).isKnown).toBe(false);
  });

  it('is made where an include is found elsewhere', async () => {
    const { cwd } = await generated();
    writeFileSync(join(cwd, 'schema.json'), "{ 'include': 'more.json' }\n");
    const folders = ['one', 'two'].map((name) => join(cwd, name));
    const generate = () =>
      runCli(
        [
          ...['generate', 'schema.json', '-o', 'out', '--verbose'],
          ...folders.flatMap((folder) => ['--include-dir', folder]),
        ],
        { cwd },
      );
    for (const folder of folders) mkdirSync(folder);
    writeFileSync(join(cwd, 'two/more.json'), "{ 'command': 'two' }\n");
    expect((await stages(generate())).isKnown).toBe(false);
    expect((await stages(generate())).isKnown).toBe(true);
    writeFileSync(join(cwd, 'one/more.json'), "{ 'command': 'one' }\n");
    expect((await stages(generate())).isKnown).toBe(false);
  });

  it.each(['', 'null', '[]', '{}', '{ "root": 1 }'])('is made where %j was kept', async (text) => {
    const cwd = temporaryFolder({ 'schema.json': "{ 'command': 'stop' }\n" });
    const generate = () =>
      runCli(['generate', 'schema.json', '-o', 'out', '--verbose'], {
        cwd,
        env: { XDG_CACHE_HOME: join(cwd, 'cache') },
      });
    await generate();
    const [kept = ''] = Object.keys(filesIn(cwd)).filter((path) => path.includes('/runs/'));
    writeFileSync(join(cwd, kept), text);
    const run = generate();
    expect((await run).status).toBe(0);
    expect((await stages(run)).isKnown).toBe(false);
    expect((await stages(generate())).isKnown).toBe(true);
  });

  it.each(['constructor', '__proto__'])(
    'knows no file called %s before there is one',
    async (name) => {
      const { cwd, generate } = await generated();
      writeFileSync(join(cwd, name), "{ 'command': 'more' }\n");
      writeFileSync(join(cwd, 'schema.json'), `{ 'include': '${name}' }\n`);
      for (const command of ['more', 'most']) {
        writeFileSync(join(cwd, name), `{ 'command': '${command}' }\n`);
        expect(await generate()).toMatchObject({ status: 0, stderr: '' });
        expect(readFileSync(join(cwd, 'out/client.ts'), 'utf8')).toContain(`${command}(`);
      }
    },
  );

  it('takes from the folder what does not change', async () => {
    const { cwd, generate, out } = await generated();
    writeFileSync(join(cwd, 'part.json'), part.replace('size', 'length'));
    const { stdout } = await generate();
    expect(stdout).not.toMatch(/out: 0 files written/);
    expect(readFileSync(out('types/part.ts'), 'utf8')).toContain('length');
    const after = filesIn(join(cwd, 'out'));
    rmSync(join(cwd, 'out'), { recursive: true });
    await generate();
    expect(filesIn(join(cwd, 'out'))).toEqual(after);
  });
});
