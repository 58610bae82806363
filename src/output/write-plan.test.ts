import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesIn, temporaryFolder } from '../testing/temporary-folder.js';
import { contentHash } from './content-hash.js';
import { thisOwner } from './live-owner.js';
import { OutputError } from './output-error.js';
import { draftName, lockName, manifestName } from './output-names.js';
import { writePlan } from './write-plan.js';

const old = { 'a.ts': 'old a', 'docs/b.md': 'old b', 'own.txt': 'mine' };

describe('writePlan', () => {
  it('makes folders, writes what is new or different, and leaves the rest', () => {
    const folder = temporaryFolder(old);
    const plan = [
      { path: 'a.ts', text: 'new a' },
      { path: 'deep/er/c.ts', text: 'ç' },
      { path: 'docs/b.md', text: 'old b' },
    ];
    expect(writePlan(folder, plan)).toEqual({
      written: ['a.ts', 'deep/er/c.ts'],
      unchanged: ['docs/b.md'],
      removed: [],
      left: [],
    });
    expect(filesIn(folder)).toEqual({ ...old, 'a.ts': 'new a', 'deep/er/c.ts': 'ç' });
  });

  it('makes the output folder', () => {
    const folder = join(temporaryFolder(), 'some/where');
    writePlan(folder, [{ path: 'a.ts', text: 'a' }]);
    expect(filesIn(folder)).toEqual({ 'a.ts': 'a' });
  });

  it('does not touch a file that is as it should be', () => {
    const folder = temporaryFolder(old);
    const file = join(folder, 'a.ts');
    utimesSync(file, 1000, 1000);
    writePlan(folder, [{ path: 'a.ts', text: 'old a' }]);
    expect(statSync(file).mtimeMs).toBe(1_000_000);
  });

  it('replaces a file as a whole, so that a reader of the old one keeps what it reads', () => {
    const folder = temporaryFolder(old);
    const before = statSync(join(folder, 'a.ts')).ino;
    writePlan(folder, [{ path: 'a.ts', text: 'new a' }]);
    expect(statSync(join(folder, 'a.ts')).ino).not.toBe(before);
  });

  it.each(['../a.ts', '/etc/a.ts', 'x/../../a.ts', '', 'a//b.ts', './a.ts', 'a\\b.ts', 'a\0.ts'])(
    'refuses the path %j, and writes nothing at all',
    (path) => {
      const folder = temporaryFolder(old);
      const plan = [
        { path: 'a.ts', text: 'new a' },
        { path, text: 'x' },
      ];
      expect(() => writePlan(folder, plan)).toThrow(OutputError);
      expect(filesIn(folder)).toEqual(old);
    },
  );

  it('refuses two files of one path', () => {
    const twice = [
      { path: 'a.ts', text: '1' },
      { path: 'a.ts', text: '2' },
    ];
    expect(() => writePlan(temporaryFolder(), twice)).toThrow(/two files have this path/);
  });

  it('refuses to follow a link out of the folder', () => {
    const elsewhere = temporaryFolder();
    const folder = temporaryFolder(old);
    symlinkSync(elsewhere, join(folder, 'link'));
    const plan = [
      { path: 'a.ts', text: 'new a' },
      { path: 'link/x/b.ts', text: 'b' },
    ];
    expect(() => writePlan(folder, plan)).toThrow(/'link\/x\/b.ts' is refused: a link leads out/);
    expect(filesIn(elsewhere)).toEqual({});
    expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe('old a');
  });

  it('accepts an output folder that is a link itself', () => {
    const target = temporaryFolder();
    const link = join(temporaryFolder(), 'out');
    symlinkSync(target, link);
    writePlan(link, [{ path: 'a/b.ts', text: 'b' }]);
    expect(filesIn(target)).toEqual({ 'a/b.ts': 'b' });
  });

  it('loses and leaves nothing where a file cannot be made', () => {
    const folder = temporaryFolder(old);
    const plan = [
      { path: 'a.ts', text: 'new a' },
      { path: 'new/folder/c.ts', text: 'c' },
      { path: 'own.txt/d.ts', text: 'the parent is a file' },
    ];
    expect(() => writePlan(folder, plan)).toThrow(/cannot write '.*d\.ts': a part of its path/);
    expect(filesIn(folder)).toEqual(old);
    expect(() => statSync(join(folder, 'new'))).toThrow();
  });

  it('loses and leaves nothing where a file cannot be replaced', () => {
    const folder = temporaryFolder(old);
    mkdirSync(join(folder, 'z.ts'));
    const plan = [
      { path: 'a.ts', text: 'new a' },
      { path: 'z.ts', text: 'a folder is in the way' },
    ];
    expect(() => writePlan(folder, plan)).toThrow(/z\.ts': a folder of that name is in the way/);
    expect(filesIn(folder)).toEqual(old);
  });

  it('puts back what it replaced where a later file fails at the last moment', () => {
    const folder = temporaryFolder(old);
    // Both pass the first step; the second path is then a folder, made by the first.
    const plan = [
      { path: 'a.ts', text: 'new a' },
      { path: 'x/y.ts', text: 'y' },
      { path: 'x', text: 'where a folder was just made' },
    ];
    expect(() => writePlan(folder, plan)).toThrow(OutputError);
    expect(filesIn(folder)).toEqual(old);
    expect(() => statSync(join(folder, 'x'))).toThrow();
  });

  it('says in one sentence what is wrong with a place where no folder can be made', () => {
    const file = join(temporaryFolder({ out: '' }), 'out');
    expect(() => writePlan(file, [{ path: 'a.ts', text: '' }])).toThrow(
      `cannot write '${join(file, 'a.ts')}': a part of its path is a file, not a folder`,
    );
  });

  it('knows what it wrote once and need not write any more', () => {
    const folder = temporaryFolder({ 'own.txt': 'mine' });
    const write = (paths: readonly string[], clean = false) =>
      writePlan(
        folder,
        paths.map((path) => ({ path, text: path })),
        { manifest: true, clean },
      );
    write(['a.ts', 'deep/b.ts', 'deep/c.ts', 'deep/er/d.ts']);
    expect(write(['a.ts', 'deep/c.ts']).left).toEqual(['deep/b.ts', 'deep/er/d.ts']);
    // Not known from this run, but from the one before.
    const { written, removed } = write(['deep/c.ts'], true);
    expect({ written, removed }).toEqual({
      written: [],
      removed: ['a.ts', 'deep/b.ts', 'deep/er/d.ts'],
    });
    const { [manifestName]: manifest = '', ...rest } = filesIn(folder);
    expect(rest).toEqual({ 'own.txt': 'mine', 'deep/c.ts': 'deep/c.ts' });
    expect(manifest).toContain('"deep/c.ts": "');
    expect(manifest).not.toContain('a.ts');
    expect(readdirSync(folder, { recursive: true })).not.toContain('deep/er');
  });

  it('removes nothing that somebody has changed or put there', () => {
    const folder = temporaryFolder();
    const text = 'generated';
    const plan = ['a.ts', 'b.ts', 'c.ts'].map((path) => ({ path, text }));
    writePlan(folder, plan, { manifest: true });
    writeFileSync(join(folder, 'b.ts'), 'mine now');
    writeFileSync(join(folder, 'd.ts'), text);
    const { removed, left } = writePlan(folder, plan.slice(2), { manifest: true, clean: true });
    expect({ removed, left }).toEqual({ removed: ['a.ts'], left: ['b.ts'] });
    expect(Object.keys(filesIn(folder))).toEqual([manifestName, 'b.ts', 'c.ts', 'd.ts']);
  });

  it('takes no path out of a manifest that leads out of the folder', () => {
    const outside = temporaryFolder({ 'precious.txt': 'mine', 'out/a.ts': 'a' });
    const folder = join(outside, 'out');
    const files = { '../precious.txt': contentHash('mine'), 'a.ts': contentHash('a') };
    writeFileSync(join(folder, manifestName), JSON.stringify({ files }));
    const { removed } = writePlan(folder, [], { manifest: true, clean: true });
    expect(removed).toEqual(['a.ts']);
    expect(Object.keys(filesIn(outside))).toEqual([`out/${manifestName}`, 'precious.txt']);
  });

  it('removes nothing through a link that leads out of the folder', () => {
    const outside = temporaryFolder({ 'a.ts': 'a' });
    const files = { 'link/a.ts': contentHash('a') };
    const folder = temporaryFolder({ [manifestName]: JSON.stringify({ files }) });
    symlinkSync(outside, join(folder, 'link'));
    expect(writePlan(folder, [], { manifest: true, clean: true }).removed).toEqual([]);
    expect(filesIn(outside)).toEqual({ 'a.ts': 'a' });
  });

  it('puts back what it removed where a file fails later', () => {
    const folder = temporaryFolder();
    writePlan(folder, [{ path: 'gone.ts', text: 'x' }], { manifest: true });
    const before = filesIn(folder);
    const plan = [
      { path: 'x/y.ts', text: 'y' },
      { path: 'x', text: 'where a folder was just made' },
    ];
    expect(() => writePlan(folder, plan, { manifest: true, clean: true })).toThrow(OutputError);
    expect(filesIn(folder)).toEqual(before);
  });

  it('clears away what a run that was killed has left, and breaks its lock', async () => {
    const { pid, host } = { ...thisOwner(), pid: await deadProcess() };
    const draft = (of: number) => draftName(host, of, randomUUID());
    const alive = draft(process.pid);
    const folder = temporaryFolder({
      [lockName]: JSON.stringify({ pid, host }),
      [draft(pid)]: 'half',
      [`deep/${draft(pid)}`]: 'half',
      [alive]: 'of a run at the same time',
    });
    writePlan(folder, [{ path: 'deep/a.ts', text: 'a' }]);
    expect(Object.keys(filesIn(folder)).sort()).toEqual([alive, 'deep/a.ts']);
  });
});

/** The id of a process that has ended. */
function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0']);
  return new Promise((end) =>
    child.on('exit', () => {
      end(child.pid ?? 0);
    }),
  );
}
