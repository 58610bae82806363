import { expect, it } from '@jest/globals';
import { compile } from './compile.js';
import { parseRelease } from './model/release.js';
import type { SourceHost } from './source/host.js';
import { diskHost } from './source/disk-host.js';
import { memoryHost } from './source/memory-host.js';
import { describeWithShared, sharedPath } from './testing/shared.js';

function places(result: ReturnType<typeof compile>): string[] {
  return result.diagnostics.map(
    ({ span, line, code }) => `${span?.source.path ?? ''}:${String(line)} ${code}`,
  );
}

function compileInterop(release: string, file: string): ReturnType<typeof compile> {
  return compile(sharedPath('qemu', release, 'docs/interop', file), { host: diskHost });
}

/** The schema behind the pragmas that its includes need, from a file that lies elsewhere. */
function compileFirmwareWithPragmas(release: string): ReturnType<typeof compile> {
  const entry = "{ 'include': 'pragma.json' }\n{ 'include': 'firmware.json' }\n";
  const written = memoryHost({ '/elsewhere/schema.json': entry });
  const host: SourceHost = {
    read: (path) => (path.startsWith('/elsewhere') ? written.read(path) : diskHost.read(path)),
    realPath: (path) => written.realPath(path) ?? diskHost.realPath(path),
  };
  const tree = (folder: string) => sharedPath('qemu', release, folder);
  return compile('/elsewhere/schema.json', {
    host,
    release: parseRelease(release),
    includeDirs: [tree('qapi'), tree('docs/interop')],
  });
}

describeWithShared('the schemas of docs/interop', () => {
  it.each([
    ['5.2', 'vhost-user.json', 9],
    ['7.2', 'vhost-user.json', 9],
    ['10.0.13', 'firmware.json', 13],
  ])('%s %s is accepted', (release, file, definitions) => {
    expect(compileInterop(release, file).schema?.definitions).toHaveLength(definitions);
  });

  it('10.0.13 vhost-user.json has a section that its release no longer knows', () => {
    const found = places(compileInterop('10.0.13', 'vhost-user.json'));
    expect(found).toEqual(['docs/interop/vhost-user.json:246 doc-tag-retired']);
  });

  it.each(['5.2', '7.2'])(
    '%s firmware.json includes files that do not lie beside it',
    (release) => {
      expect(places(compileInterop(release, 'firmware.json')).slice(0, 2)).toEqual([
        'docs/interop/firmware.json:17 include-unreadable',
        'docs/interop/firmware.json:18 include-unreadable',
      ]);
    },
  );

  it('5.2 firmware.json is right where its includes are found, with the pragmas they need', () => {
    const alone = compile(sharedPath('qemu', '5.2', 'docs/interop/firmware.json'), {
      host: diskHost,
      includeDirs: [sharedPath('qemu', '5.2', 'qapi')],
    });
    expect(new Set(alone.diagnostics.map(({ code }) => code))).toEqual(new Set(['name-case']));
    expect(places(compileFirmwareWithPragmas('5.2'))).toEqual([]);
  });

  it('7.2 firmware.json then has a comment that does not fit its definition', () => {
    const [first = ''] = places(compileFirmwareWithPragmas('7.2'));
    expect(first).toMatch(/firmware\.json:250 doc-symbol-mismatch$/);
  });
});
