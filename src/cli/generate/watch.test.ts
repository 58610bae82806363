import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { runCli } from '../../testing/run-cli.js';
import { temporaryFolder } from '../../testing/temporary-folder.js';

/** A run of `generate --watch` in a folder. */
class Watched {
  readonly cwd: string;
  private text = '';
  private readonly controller = new AbortController();
  private readonly run: ReturnType<typeof runCli>;

  constructor(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
    this.cwd = temporaryFolder(files);
    this.run = runCli(['generate', '--watch', '--emit', 'types', ...args], {
      cwd: this.cwd,
      signal: this.controller.signal,
      onText: (text) => (this.text += text),
    });
  }

  /** What is printed until it waits again. */
  async round(): Promise<string> {
    const end = /watching \d+ files?\n/;
    while (!end.test(this.text)) await wait(10);
    const printed = this.text;
    this.text = '';
    return printed;
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.cwd, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.cwd, path), 'utf8');
  }

  async end(): Promise<number> {
    this.controller.abort();
    return (await this.run).status;
  }
}

describe('--watch', () => {
  let watched: Watched | undefined;

  afterEach(async () => {
    await watched?.end();
  });

  it('generates again after a change, follows includes, and survives errors', async () => {
    watched = new Watched({ 'schema.json': "{ 'command': 'stop' }\n" }, 'schema.json', '-o', 'out');
    expect(await watched.round()).toContain('out: ');

    // An include that is not there yet, and then is.
    watched.write('schema.json', "{ 'include': 'part.json' }\n{ 'command': 'go' }\n");
    expect(await watched.round()).toContain(
      "schema.json:1:14: error: cannot read included file 'part.json'",
    );
    watched.write('part.json', "{ 'struct': 'Part', 'data': { 'size': 'int' } }\n");
    expect(await watched.round()).toContain('out: ');
    expect(watched.read('out/types/part.ts')).toContain('size');

    // A change of it; by another file that takes its place, as editors do.
    watched.write('new.json', "{ 'struct': 'Part', 'data': { 'length': 'int' } }\n");
    renameSync(join(watched.cwd, 'new.json'), join(watched.cwd, 'part.json'));
    await watched.round();
    expect(watched.read('out/types/part.ts')).toContain('length');

    // It goes, and is not asked for any more.
    rmSync(join(watched.cwd, 'part.json'));
    expect(await watched.round()).toContain('error: cannot read');
    watched.write('schema.json', "{ 'command': 'go' }\n");
    expect(await watched.round()).toMatch(/watching \d+ files/);

    // What it did not write is not touched; what it wrote once is, with --clean, and not without.
    expect(existsSync(join(watched.cwd, 'out/types/part.ts'))).toBe(true);
    expect(await watched.end()).toBe(0);
  });

  it('takes many changes in a row for one', async () => {
    watched = new Watched({ 'schema.json': "{ 'command': 'stop' }\n" }, 'schema.json', '-o', 'out');
    await watched.round();
    for (let at = 0; at < 10; at++) {
      watched.write('schema.json', `{ 'command': 'stop-${at}' }\n`);
      await wait(20);
    }
    const printed = await watched.round();
    expect(printed.match(/out: /g)).toHaveLength(1);
    await wait(400);
    expect(watched.read('out/types/schema.ts')).toBeDefined();
  });

  it('follows its configuration, which may be wrong for a while', async () => {
    const config = (output: string) => JSON.stringify({ schema: 'schema.json', output });
    watched = new Watched({
      'schema.json': "{ 'struct': 'Part', 'data': {} }\n",
      'qapi-ts.config.json': config('one'),
    });
    expect(await watched.round()).toContain('one: ');
    watched.write('qapi-ts.config.json', '{');
    expect(await watched.round()).toContain('qapi-ts.config.json:1:2: ');
    watched.write('qapi-ts.config.json', config('two'));
    expect(await watched.round()).toContain('two: ');
  });

  it('follows emitters in JavaScript and what they import, which may fail for a while', async () => {
    const emitter = `import { text } from './text.js';
      export default { name: 'mine', description: 'X', emit({ textFile }) { textFile('a.txt', text); } };`;
    const text = (value: string) => `export const text = '${value}';\n`;
    const files = {
      'package.json': '{ "type": "module" }',
      'schema.json': "{ 'command': 'stop' }\n",
      'mine.js': emitter,
      'text.js': text('one'),
    };
    watched = new Watched(files, 'schema.json', '-o', 'out', '--emitter', './mine.js');
    await watched.round();
    expect(watched.read('out/a.txt')).toBe('one');
    watched.write('text.js', text('two'));
    await watched.round();
    expect(watched.read('out/a.txt')).toBe('two');
    watched.write('text.js', 'export const text = (;\n');
    expect(await watched.round()).toContain("qapi-ts: cannot load './mine.js': ");
    watched.write('text.js', text('three'));
    await watched.round();
    expect(watched.read('out/a.txt')).toBe('three');
    watched.write('mine.js', emitter.replace('textFile(', "throw new Error('boom'); textFile("));
    expect(await watched.round()).toMatch(/^qapi-ts: emitter 'mine': (?:Error: )?boom\n/);
    watched.write('mine.js', emitter);
    expect(await watched.round()).toContain('out: ');
  });

  it('is refused where there is nothing to watch', async () => {
    const { status, stderr } = await runCli(['generate', '-', '-o', 'out', '--watch'], {
      stdin: '',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--watch looks at files')]);
  });
});
