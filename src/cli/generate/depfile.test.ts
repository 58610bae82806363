import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeWithBuild, projectFolder } from '../../testing/build.js';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { depfileText } from './depfile.js';

const files = {
  'schema.json': "{ 'include': 'my parts/a: $#.json' }\n{ 'command': 'stop' }\n",
  'my parts/a: $#.json': "{ 'struct': 'Part', 'data': { 'size': 'int' } }\n",
  'qapi-ts.config.ts':
    "import { emit } from './settings.js';\nexport default { emit, templates: 'own' };\n",
  'own/docs/module.md': '{{ title }}\n',
  'settings.ts': "export const emit = ['types'];\n",
};

const command = `${process.execPath} ${resolve(projectFolder, 'bin/qapi-ts.js')} generate schema.json -o out`;

describe('a depfile', () => {
  it('names what is read from the folder of the build, and escapes what the tools would read', () => {
    const inputs = [
      '/b/src/a b.json',
      '/b/$x#.json',
      String.raw`/b/y\ z:1`,
      '/other/c.json',
      '/other/c.json',
    ];
    expect(depfileText({ target: 'out/my index.ts', inputs, cwd: '/b' })).toBe(
      String.raw`out/my\ index.ts: \
  $$x\#.json \
  src/a\ b.json \
  y\\\ z\:1 \
  /other/c.json
$$x\#.json:
src/a\ b.json:
y\\\ z\:1:
/other/c.json:
`,
    );
  });
});

/** A folder in which a build tool is run. */
class Build {
  private readonly cwd: string;
  private readonly tool: string;

  constructor(tool: string, buildFile: Readonly<Record<string, string>>) {
    this.tool = tool;
    this.cwd = temporaryFolder({ ...files, ...buildFile });
  }

  /** Runs it, and says whether it generated. */
  generates(): boolean {
    const env = { ...process.env, XDG_CACHE_HOME: join(this.cwd, 'cache') };
    const options = { cwd: this.cwd, env, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(this.tool, [], options);
    if (status !== 0) throw new Error(stdout + stderr);
    return stdout.includes('out: ');
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.cwd, path), text);
  }

  remove(path: string): void {
    rmSync(join(this.cwd, path));
  }
}

const builds = {
  ninja: {
    'build.ninja': `rule qapi
  command = ${command} --depfile $out.d --depfile-target $out && touch $out
  depfile = $out.d

build qmp.stamp: qapi schema.json
`,
  },
  // Without a stamp: Ninja itself remembers that what was not touched is new enough.
  'ninja with restat': {
    'build.ninja': `rule qapi
  command = ${command} --depfile qmp.d --depfile-target $out
  depfile = qmp.d
  restat = 1

build out/.qapi-ts-manifest.json: qapi schema.json
`,
  },
  make: {
    Makefile: `qmp.stamp: schema.json
\t${command} --depfile qmp.d --depfile-target qmp.stamp && touch $@
-include qmp.d
`,
  },
};

describeWithBuild('a build', () => {
  for (const [name, buildFile] of Object.entries(builds)) {
    const [tool = ''] = name.split(' ');
    const isThere = spawnSync(tool, ['--version']).status === 0;
    if (!isThere) process.stderr.write(`skipped: depfiles for ${name}: there is no ${tool}\n`);
    (isThere ? it : it.skip)(`by ${name} generates again exactly when it must`, () => {
      const build = new Build(tool, buildFile);
      const isStable = () => [build.generates(), build.generates()];
      expect(isStable()).toEqual([true, false]);
      // An included file, whose name has all that is special; then one that is new.
      build.write('my parts/a: $#.json', "{ 'include': 'new.json' }\n");
      build.write('my parts/new.json', "{ 'struct': 'New', 'data': { 'size': 'int' } }\n");
      expect(isStable()).toEqual([true, false]);
      build.write('my parts/new.json', "{ 'struct': 'New', 'data': { 'length': 'int' } }\n");
      expect(isStable()).toEqual([true, false]);
      // The configuration, and what it imports.
      build.write('settings.ts', "export const emit = ['types', 'client'];\n");
      expect(isStable()).toEqual([true, false]);
      // A template, and how the project lays its files out.
      build.write('own/docs/module.md', '{{ title }} and {{ body }}\n');
      build.write('.prettierrc', '{ "semi": true }\n');
      build.write('settings.ts', "export const emit = ['types', 'docs'];\n");
      expect(isStable()).toEqual([true, false]);
      build.write('own/docs/module.md', '{{ title }}: {{ body }}\n');
      expect(isStable()).toEqual([true, false]);
      build.write('.prettierrc', '{ "semi": false }\n');
      expect(isStable()).toEqual([true, false]);
      // One that is not read any more, and goes.
      build.write('my parts/a: $#.json', '');
      build.remove('my parts/new.json');
      expect(isStable()).toEqual([true, false]);
      build.write('unrelated.json', '');
      expect(build.generates()).toBe(false);
    });
  }
});
