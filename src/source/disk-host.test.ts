import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diskHost } from './disk-host.js';
import { maxSchemaBytes } from './limits.js';

describe('diskHost', () => {
  let folder = '';

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'qapi-host-')));
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'a.json'), 'text');
    symlinkSync('real', join(folder, 'link'));
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('/dev/zero', join(folder, 'zero'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    writeFileSync(join(folder, 'large'), '');
    truncateSync(join(folder, 'large'), maxSchemaBytes + 1);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('reads files, also through links', () => {
    for (const path of ['real/a.json', 'link/a.json']) {
      const bytes = diskHost.read(join(folder, path));
      expect(typeof bytes !== 'string' && new TextDecoder().decode(bytes)).toBe('text');
    }
  });

  it('says why there is nothing to read', () => {
    expect(diskHost.read(join(folder, 'b.json'))).toBe('missing');
    expect(diskHost.read(join(folder, 'real/a.json/b.json'))).toBe('missing');
    expect(diskHost.read(join(folder, 'real'))).toBe('directory');
    expect(diskHost.read(join(folder, 'loop'))).toBe('unreadable');
    expect(diskHost.read(join(folder, 'a\0b'))).toBe('unreadable');
    expect(diskHost.read(join(folder, 'large'))).toBe('too-large');
  });

  it('reads nothing that may not end', () => {
    expect(diskHost.read(join(folder, 'zero'))).toBe('special');
    expect(diskHost.read(join(folder, 'pipe'))).toBe('special');
  });

  it('follows links to the real path', () => {
    expect(diskHost.realPath(join(folder, 'link/a.json'))).toBe(join(folder, 'real/a.json'));
    expect(diskHost.realPath(join(folder, 'link/b.json'))).toBeUndefined();
    expect(diskHost.realPath(join(folder, 'loop'))).toBeUndefined();
  });
});
