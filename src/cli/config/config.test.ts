import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from '@jest/globals';
import type { Config } from '../../config/config.js';
import { runCli } from '../../testing/run-cli.js';
import { filesIn, temporaryFolder } from '../../testing/temporary-folder.js';
import { configurationSchema } from '../program.js';

const schema = "{ 'command': 'stop' }\n";

/** Runs `generate` in a folder with these files. */
function generateIn(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const cwd = temporaryFolder({ 'schema.json': schema, 'other.json': schema, ...files });
  return { cwd, result: runCli(['generate', ...args], { cwd, env: { XDG_CACHE_HOME: cwd } }) };
}

const json = (config: unknown) => ({ 'qapi-ts.config.json': JSON.stringify(config) });

describe('a configuration', () => {
  it.each([
    [
      'qapi-ts.config.ts',
      'const output: string = "out";\nexport default { schema: "schema.json", output };',
    ],
    ['qapi-ts.config.mts', 'export default { schema: "schema.json", output: "out" as const };'],
    ['qapi-ts.config.js', 'module.exports = { schema: "schema.json", output: "out" };'],
    ['qapi-ts.config.mjs', 'export default { schema: "schema.json", output: "out" };'],
    ['qapi-ts.config.json', '{ "schema": "schema.json", "output": "out" }'],
  ])('is read from %s', async (name, text) => {
    const { cwd, result } = generateIn({ [name]: text });
    expect(await result).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(cwd, 'out/client.ts'), 'utf8')).toContain('from schema.json of');
  });

  it('may stand elsewhere, and its paths start there', async () => {
    const config = { schema: 'my.json', output: 'generated' };
    const files = { 'part/set.json': JSON.stringify(config), 'part/my.json': schema };
    const { cwd, result } = generateIn(files, '--config', 'part/set.json');
    expect((await result).stdout).toContain('part/generated: ');
    expect(Object.keys(filesIn(join(cwd, 'part')))).toContain('generated/client.ts');
  });

  it('has many targets, which share what stands beside them', async () => {
    const targets = { one: { output: 'one' }, two: { output: 'two', emit: 'types,client' } };
    const config = json({ schema: 'schema.json', emit: ['types'], targets });
    const { cwd, result } = generateIn(config);
    expect((await result).status).toBe(0);
    const found = Object.keys(filesIn(cwd));
    expect(found.filter((path) => path.endsWith('client.ts'))).toEqual(['two/client.ts']);
    expect(found).toContain('one/index.ts');
    const only = generateIn(config, '--only', 'one');
    expect((await only.result).stdout).not.toContain('two');
  });

  it('makes the other targets where one cannot be, and says which it was', async () => {
    const targets = {
      one: { schema: 'none.json', output: 'one' },
      two: { output: 'two' },
    };
    const { cwd, result } = generateIn(json({ schema: 'schema.json', emit: ['types'], targets }));
    const { status, stderr } = await result;
    expect(status).toBe(2);
    expect(stderr).toMatch(/^qapi-ts: target 'one': there is no file or folder '.*none\.json'/);
    expect(Object.keys(filesIn(cwd))).toContain('two/index.ts');
  });

  it('may begin with a byte order mark', async () => {
    const text = `\uFEFF${JSON.stringify({ schema: 'schema.json', output: 'out' })}`;
    const { result } = generateIn({ 'qapi-ts.config.json': text });
    expect(await result).toMatchObject({ status: 0, stderr: '' });
  });

  it('does not write to one folder by two names', async () => {
    const cwd = temporaryFolder({
      ...json({ schema: 'schema.json', targets: { a: { output: 'a' }, b: { output: 'b' } } }),
      'schema.json': "{ 'command': 'stop' }\n",
      'a/own.txt': '',
    });
    symlinkSync('a', join(cwd, 'b'));
    const { status, stderr } = await runCli(['generate'], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringContaining("the targets 'a' and 'b' write")]);
  });

  it('may speak of folders where a flag asks for standard output', async () => {
    const { result } = generateIn(
      json({ schema: 'schema.json', output: 'out', clean: true, emit: ['json-schema'] }),
      ...['-o', '-'],
    );
    expect(await result).toMatchObject({ status: 0, stderr: '' });
  });

  it('gives way to flags', async () => {
    const config = json({ schema: 'none.json', output: 'out', emit: ['client'] });
    const { cwd, result } = generateIn(config, 'schema.json', '--emit', 'types', '-o', 'other');
    expect((await result).status).toBe(0);
    const found = Object.keys(filesIn(cwd));
    expect(found).toContain('other/index.ts');
    expect(found.filter((path) => path.startsWith('out/') || path.endsWith('client.ts'))).toEqual(
      [],
    );
  });

  it.each([
    [{ outptu: 'a' }, "1:2: 'outptu' is no key of the configuration; did you mean 'output'?"],
    [
      { targets: { a: { int46: 'mixed' } } },
      "1:18: 'targets.a.int46' is no key of the configuration; did you mean 'int64'?",
    ],
    [{ docs: 'all' }, `1:2: 'docs' cannot be "all"; it is one of 'full', 'summary', 'none'`],
    [{ emit: [1] }, "1:2: 'emit' cannot be [1]; it is a list of texts"],
    [{ qemuVersion: 'new' }, `1:2: 'qemuVersion' cannot be "new"; it is a text such as 7.2 or`],
    [{ targets: {} }, "1:2: 'targets' has to be an object with a target or more, by name"],
    [{ targets: { a: 1 } }, "1:13: 'targets.a' has to be an object"],
    [{ targets: { a: { format: 'text' } } }, "'targets.a.format' is no key of the configuration"],
    [{ define: { docs: 1 }, docs: 'all' }, "json: 'docs' cannot be"],
    [[], 'json: a configuration is an object, the default export of its file'],
  ])('that says %j is refused', async (config, message) => {
    const { status, stderr } = await generateIn(json(config)).result;
    expect(status).toBe(2);
    expect(stderr).toContain('qapi-ts: qapi-ts.config.json:');
    expect(stderr).toContain(message);
  });

  it('is refused where it is in doubt or incomplete', async () => {
    const two = { ...json({}), 'qapi-ts.config.ts': 'export default {};' };
    const cases = [
      [two, [], "there are both 'qapi-ts.config.ts' and 'qapi-ts.config.json'; say which with"],
      [{}, [], 'there is no folder to write to: give --output <dir>, or a configuration'],
      [json({ targets: { a: {} } }), [], "the target 'a' has no folder to write to"],
      [json({ output: 'a' }), ['--only', 'a'], '--only chooses targets of a configuration'],
      [
        json({ targets: { alpha: { output: 'a' } } }),
        ['--only', 'alpah'],
        "the configuration has no target 'alpah'; did you mean 'alpha'?",
      ],
      [
        json({ targets: { a: { output: 'a' }, b: { output: 'b' } } }),
        ['-o', 'c'],
        '--output names one place, and there are several targets; choose one of them with --only',
      ],
      [
        json({ targets: { a: { output: 'out' }, b: { output: './out/' }, c: { output: 'c' } } }),
        [],
        "the targets 'a' and 'b' write to the same folder, '",
      ],
      [{ 'qapi-ts.config.json': '{\n "emit" 1 }' }, [], 'qapi-ts.config.json:2:9: '],
      [json({ targets: { a: { output: 'a' } } }), ['--only', ''], '--only names no target'],
      [
        json({ depfile: 'x.d', targets: { a: { output: 'a' }, b: { output: 'b' } } }),
        [],
        "several targets have the same depfile, '",
      ],
      [{ 'qapi-ts.config.json': '{' }, [], 'qapi-ts.config.json:1:2: '],
      [{ 'qapi-ts.config.ts': 'throw new Error("no");' }, [], "cannot load 'qapi-ts.config.ts'"],
    ] as const;
    for (const [files, args, message] of cases) {
      const { status, stderr } = await generateIn(files, ...args).result;
      expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    }
  });
});

describe('the type of a configuration', () => {
  it('has the keys that there are', () => {
    const typed: Readonly<Record<keyof Config, true>> = {
      ...{ $schema: true, schema: true, targets: true, output: true, entry: true },
      ...{ qemuVersion: true, includeDir: true, emit: true, target: true, importExtension: true },
      ...{
        runtime: true,
        docs: true,
        docsFormat: true,
        templates: true,
        int64: true,
        rename: true,
        emitters: true,
        options: true,
        define: true,
        undefine: true,
      },
      ...{ include: true, exclude: true, header: true },
      ...{ clean: true, keep: true, depfile: true, depfileTarget: true, format: true, check: true },
      ...{ dryRun: true, diff: true, watch: true, quiet: true, verbose: true, color: true },
    };
    const { properties } = configurationSchema() as { readonly properties: object };
    expect(Object.keys(properties).sort()).toEqual(Object.keys(typed).sort());
  });
});

describe('the JSON Schema of a configuration', () => {
  const valid = new Ajv().compile(configurationSchema());

  it('takes what is right', () => {
    const target = { output: 'a', emit: 'types', includeDir: ['b'], rename: { a: 'B' } };
    for (const config of [{}, target, { $schema: 'x', format: 'json', targets: { a: target } }]) {
      expect([config, valid(config)]).toEqual([config, true]);
    }
  });

  it.each([
    [{ outptu: 'a' }],
    [{ docs: 'all' }],
    [{ targets: { a: { format: 'text' } } }],
    [{ rename: { a: 1 } }],
  ])('refuses %j', (config) => {
    expect(valid(config)).toBe(false);
  });
});
