import { describe, expect, it } from '@jest/globals';
import { memoryHost } from '../source/memory-host.js';
import { findSchemaRoot } from './schema-root.js';

const rootOf = (files: Record<string, string | Uint8Array>) =>
  findSchemaRoot('/qemu/qapi/main.json', memoryHost(files));

describe('findSchemaRoot', () => {
  it('is the nearest folder with a VERSION file', () => {
    expect(rootOf({ '/qemu/VERSION': '10.0.13\n', '/VERSION': '1.0' })).toEqual({
      path: '/qemu',
      version: '10.0.13',
      release: { major: 10, minor: 0 },
    });
    expect(rootOf({ '/qemu/qapi/VERSION': '2.9.0' }).path).toBe('/qemu/qapi');
    expect(rootOf({ '/VERSION': '2.9.0' }).path).toBe('/');
  });

  it('is the folder of the entry where there is none', () => {
    expect(rootOf({})).toEqual({ path: '/qemu/qapi', version: null, release: undefined });
    expect(rootOf({ '/qemu/VERSION/x': '' }).path).toBe('/qemu/qapi');
  });

  it('has no release where the text is no version', () => {
    expect(rootOf({ '/qemu/VERSION': 'nothing' })).toEqual({
      path: '/qemu',
      version: 'nothing',
      release: undefined,
    });
  });

  it('reads the beginning of a file that is something else', () => {
    const { version } = rootOf({ '/qemu/VERSION': 'x'.repeat(1e6) });
    expect(version).toHaveLength(100);
    expect(rootOf({ '/qemu/VERSION': Uint8Array.of(0xff, 0xfe) }).release).toBeUndefined();
  });
});
