import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diskHost } from '../source/disk-host.js';
import { memoryHost } from '../source/memory-host.js';
import { IncludeResolver } from './include-resolver.js';

const host = memoryHost({
  '/qemu/qapi/main.json': '',
  '/qemu/qapi/sub/a.json': '',
  '/qemu/a.json': '',
  '/extra/b.json': '',
  '/extra/a.json': '',
  '/qemu2/c.json': '',
});

describe('IncludeResolver', () => {
  const resolver = new IncludeResolver(host, '/qemu', ['/extra']);
  const kindOf = (path: string) => resolver.read(path).kind;

  it.each([
    ['sub/a.json', '/qemu/qapi/main.json', '/qemu/qapi/sub/a.json'],
    ['../a.json', '/qemu/qapi/main.json', '/qemu/a.json'],
    ['./x/../sub//a.json', '/qemu/qapi/main.json', '/qemu/qapi/sub/a.json'],
    ['/qemu/a.json', '/qemu/qapi/main.json', '/qemu/a.json'],
    ['b.json', '/qemu/qapi/main.json', '/extra/b.json'],
    ['none.json', '/qemu/qapi/main.json', '/qemu/qapi/none.json'],
  ])('finds %s of %s', (include, from, path) => {
    expect(resolver.path(include, from)).toBe(path);
  });

  it('takes what lies beside the file before what lies in a folder', () => {
    expect(resolver.path('a.json', '/qemu/main.json')).toBe('/qemu/a.json');
    expect(resolver.path('a.json', '/qemu/qapi/main.json')).toBe('/extra/a.json');
  });

  it('reads in the root and in the folders only', () => {
    expect(kindOf('/qemu/a.json')).toBe('file');
    expect(kindOf('/extra/b.json')).toBe('file');
    expect(kindOf('/qemu2/c.json')).toBe('outside');
    expect(kindOf('/etc/passwd')).toBe('outside');
  });

  it('says why it cannot read', () => {
    expect(resolver.read('/qemu/none.json')).toEqual({
      kind: 'unreadable',
      path: '/qemu/none.json',
      why: 'there is no such file',
    });
    expect(resolver.read('/qemu/qapi')).toMatchObject({ why: 'it is a folder' });
  });

  it('shows paths relative to the root', () => {
    expect(resolver.shown('/qemu/qapi/main.json')).toBe('qapi/main.json');
    expect(resolver.shown('/extra/b.json')).toBe('../extra/b.json');
  });
});

describe('IncludeResolver, on disk', () => {
  let folder = '';

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'qapi-include-')));
    mkdirSync(join(folder, 'tree'));
    mkdirSync(join(folder, 'secret'));
    writeFileSync(join(folder, 'tree/a.json'), '');
    writeFileSync(join(folder, 'secret/key.json'), '');
    symlinkSync('../secret', join(folder, 'tree/out'));
    symlinkSync('../secret/key.json', join(folder, 'tree/key.json'));
    symlinkSync('a.json', join(folder, 'tree/b.json'));
    symlinkSync('tree', join(folder, 'alias'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const kindOf = (root: string, path: string) =>
    new IncludeResolver(diskHost, join(folder, root), []).read(join(folder, path)).kind;

  it('follows no link out of the root', () => {
    expect(kindOf('tree', 'tree/out/key.json')).toBe('outside');
    expect(kindOf('tree', 'tree/key.json')).toBe('outside');
    expect(kindOf('tree', 'tree/b.json')).toBe('file');
  });

  it('lets the root itself be a link', () => {
    expect(kindOf('alias', 'alias/a.json')).toBe('file');
    expect(kindOf('alias', 'tree/a.json')).toBe('file');
    expect(kindOf('alias', 'alias/key.json')).toBe('outside');
    expect(kindOf('alias', 'alias/none.json')).toBe('unreadable');
  });
});
