import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../testing/run-cli.js';
import { filesIn } from '../../testing/temporary-folder.js';

/** A small file system of its own; undefined where none may be mounted. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'qapi-ts-disk-'));
  if (mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder)) return folder;
  rmdirSync(folder);
  return undefined;
}

function mount(...args: readonly string[]): boolean {
  return spawnSync('mount', args).status === 0;
}

const disk = smallDisk();
if (disk === undefined) {
  process.stderr.write(
    'skipped: a full and a read-only disk: no file system may be mounted here\n',
  );
}

afterAll(() => {
  if (disk === undefined) return;
  spawnSync('umount', [disk]);
  rmdirSync(disk);
});

(disk === undefined ? describe.skip : describe)('a disk', () => {
  const out = join(disk ?? '', 'out');
  const generate = (...args: readonly string[]) => runCli(['generate', '-o', out, ...args]);

  it('that is full is told of, and everything is as it was', async () => {
    await generate('--emit', 'types', '--docs', 'none', '--include', 'query-migrate*');
    writeFileSync(join(out, 'own.txt'), 'x');
    const before = filesIn(out);
    const { status, stderr, stdout } = await generate();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^qapi-ts: cannot write '.*': the disk is full\n$/);
    expect(filesIn(out)).toEqual(before);
  });

  it('that is read-only is told of, unless there is nothing to write', async () => {
    const args = ['--emit', 'types', '--docs', 'none', '--include', 'query-migrate*'];
    await generate(...args);
    expect(mount('-o', 'remount,ro', disk ?? '')).toBe(true);
    const before = filesIn(out);
    expect((await generate(...args)).status).toBe(0);
    expect((await generate(...args, '--check', '--keep', 'own.txt')).status).toBe(0);
    const { status, stderr } = await generate(...args, '--int64', 'bigint');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^qapi-ts: cannot write '.*': the file system is read-only\n$/);
    expect(filesIn(out)).toEqual(before);
  });
});
