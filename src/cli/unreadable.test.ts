import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { describeWithBuild, projectFolder } from '../testing/build.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const bin = resolve(projectFolder, 'bin/qapi-ts.js');
/** Nothing is closed to the superuser, so as such we ask as the one who owns nothing. */
const [command, ...before] =
  process.getuid?.() === 0
    ? (['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', process.execPath] as const)
    : ([process.execPath] as const);

function start(...args: readonly string[]) {
  return spawnSync(command, [...before, ...args], { encoding: 'utf8' });
}

/** Skipped, and said so, where nobody cannot start what is built: a folder above may be closed. */
const describeAsNobody = (name: string, tests: () => void) => {
  describeWithBuild(name, () => {
    if (start(bin, '--version').status === 0) {
      tests();
      return;
    }
    process.stderr.write(`skipped: ${name}: nobody may start ${bin}\n`);
    it.skip(name, tests);
  });
};

describeAsNobody('a file that may not be read', () => {
  const folder = temporaryFolder({
    'schema.json': `\n{ 'include': 'closed.json' }`,
    'closed.json': '',
    'deep.json': `{ 'include': 'closed/a.json' }`,
    'closed/a.json': '',
  });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'closed.json'), 0);
  chmodSync(join(folder, 'closed'), 0);
  afterAll(() => {
    // Else the folder could not be removed.
    chmodSync(join(folder, 'closed'), 0o755);
  });
  const check = (file: string) => start(bin, 'validate', join(folder, file));

  it('is an error where it is included', () => {
    const { status, stderr } = check('schema.json');
    expect(status).toBe(1);
    expect(stderr).toContain('it may not be read');
    expect(stderr).toContain('schema.json:2:');
    // What stands in a folder that may not be entered may not be read either.
    const deep = check('deep.json');
    expect(deep.status).toBe(1);
    expect(deep.stderr).toContain('deep.json:1:');
  });

  it('is an error where it is the schema', () => {
    const { status, stderr } = check('closed.json');
    expect(status).toBe(1);
    expect(stderr).toContain('closed.json');
    expect(stderr).toContain('it may not be read');
    expect(stderr).not.toContain('    at ');
  });
});
