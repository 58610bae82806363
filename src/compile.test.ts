import { describe, expect, it } from '@jest/globals';
import { compile } from './compile.js';
import { formatRelease, parseRelease } from './model/release.js';
import { memoryHost } from './source/memory-host.js';

/** Accepted until 2.3 only. */
const old = `{ 'type': 'Foo', 'data': {} }`;

const releaseOf = (files: Record<string, string>, release?: string) => {
  const options = { host: memoryHost(files), release: release ? parseRelease(release) : undefined };
  const { schema } = compile('/qemu/qapi/main.json', options);
  return schema && formatRelease(schema.release);
};

describe('compile', () => {
  it('reads a schema under the release that is asked for', () => {
    const files = { '/qemu/qapi/main.json': old, '/qemu/VERSION': '10.0.0' };
    expect(releaseOf(files, '2.3')).toBe('2.3');
  });

  it('else under that of the VERSION file', () => {
    expect(releaseOf({ '/qemu/qapi/main.json': old, '/qemu/VERSION': '2.2.0' })).toBe('2.2');
    expect(releaseOf({ '/qemu/qapi/main.json': old, '/qemu/VERSION': '2.3.90' })).toBeNull();
  });

  it('else under the newest that is known', () => {
    expect(releaseOf({ '/qemu/qapi/main.json': '' })).toBe('11.1');
    expect(releaseOf({ '/qemu/qapi/main.json': old })).toBeNull();
  });

  it('asks for a release where the VERSION file has none, and says no more', () => {
    const files = { '/qemu/qapi/main.json': old, '/qemu/VERSION': 'soon' };
    expect(compile('/qemu/qapi/main.json', { host: memoryHost(files) })).toMatchObject({
      schema: null,
      diagnostics: [
        {
          code: 'invalid-version',
          message: `the VERSION file in '/qemu' holds no QEMU version but 'soon'; name the release with --qemu-version`,
          span: null,
          line: null,
        },
      ],
    });
    expect(releaseOf(files, '2.3')).toBe('2.3');
  });

  it('does not show what another file holds to which the VERSION leads', () => {
    const files = { '/qemu/qapi/main.json': old, '/qemu/VERSION': 'root:x:0\nme:x:1' };
    const [found] = compile('/qemu/qapi/main.json', { host: memoryHost(files) }).diagnostics;
    expect(found?.message).toBe(
      "the VERSION file in '/qemu' holds no QEMU version; name the release with --qemu-version",
    );
  });

  it('shows paths relative to the root of the schema', () => {
    const files = { '/qemu/qapi/main.json': '[]', '/qemu/VERSION': '10.0.0' };
    const { diagnostics } = compile('/qemu/qapi/main.json', { host: memoryHost(files) });
    expect(diagnostics[0]?.span?.source.path).toBe('qapi/main.json');
  });
});
