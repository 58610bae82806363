import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { compile } from './compile.js';
import type { Code } from './diagnostics/catalogue.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { diskHost } from './source/disk-host.js';
import { describeWithShared, realSchemas, sharedPath } from './testing/shared.js';

/**
 * Features `deprecated` and `unstable` that are written in the schemas; up to 6.1 names that begin
 * with `x-`, but for those of branches of a union, which are values of its enum. Counted in the
 * schemas' text.
 */
const stability = [
  ['2.8.0', 0, 8],
  ['2.12.0', 0, 18],
  ['5.2', 20, 15],
  ['6.0.0', 15, 38],
  ['6.2.0', 18, 44],
  ['7.2', 19, 51],
  ['8.2.0', 44, 56],
  ['10.0.13', 19, 61],
] as const;

/** Lines of comments that look like sections, and are none, as they stand in the files. */
const misspelt = [
  ['2.12.0', 'qemu', ['qapi/misc.json:461 Since 2.12']],
  [
    '4.1.0',
    'qemu',
    [
      'qapi/machine.json:131 Since 2.12',
      'qapi/machine.json:701 Since 3.0',
      'qapi/misc.json:933 Since 3.0',
    ],
  ],
  ['5.2', 'qga', ['qga/qapi-schema.json:880 Since 5.2']],
  ['7.2', 'qemu', ['qapi/machine.json:518 Since 7.1', 'qapi/machine.json:533 Since 7.1']],
  [
    '8.2.0',
    'qemu',
    [
      'qapi/block-core.json:1364 Since 8.2',
      'qapi/block-core.json:3083 Since 8.2',
      'qapi/migration.json:1600 Since 8.2',
      'qapi/migration.json:1612 Since 8.2',
      'qapi/migration.json:1623 Since 8.2',
      'qapi/migration.json:1633 Since 8.2',
      'qapi/migration.json:1651 Since 8.1',
      'qapi/migration.json:1665 Since 8.1',
      'qapi/migration.json:2129 Since 8.2',
    ],
  ],
  ['8.2.0', 'qga', []],
  ['10.0.13', 'qemu', ['qapi/machine-common.json:109 Since 9.2']],
  // In the middle of a paragraph
  ['10.0.13', 'qga', ['qga/qapi-schema.json:1964 Returns:']],
  ['10.0.13', 'storage-daemon', []],
] as const;

function warningsOf(tree: string, entry: string): readonly Diagnostic[] {
  const real = realSchemas().find((one) => one.tree === tree && one.entry === entry);
  const { schema, diagnostics } = compile(real?.path ?? '', { host: diskHost, warnings: true });
  expect(schema).not.toBeNull();
  return diagnostics;
}

function textsOf(diagnostics: readonly Diagnostic[], code: Code): string[] {
  return diagnostics
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ span, line }) => {
      const { source, start, end } = span!;
      return `${source.path}:${line} ${source.text.slice(start, end)}`;
    });
}

describeWithShared('real schemas', () => {
  it.each(stability)('%s: %d things are deprecated, %d unstable', (tree, deprecated, unstable) => {
    const found = warningsOf(tree, 'qemu');
    expect(textsOf(found, 'deprecated-thing')).toHaveLength(deprecated);
    expect(textsOf(found, 'unstable-thing')).toHaveLength(unstable);
  });

  it.each(misspelt)('%s %s: these sections are none: %j', (tree, entry, lines) => {
    expect(textsOf(warningsOf(tree, entry), 'misspelt-section')).toEqual(lines);
  });

  it('10.0.13: what the pragma excepts lacks descriptions, and nothing else', () => {
    const pragma = readFileSync(sharedPath('qemu', '10.0.13', 'qapi', 'pragma.json'), 'utf8');
    const list = /'documentation-exceptions': *\[([^\]]*)\]/.exec(pragma)?.[1] ?? '';
    const excepted = [...list.matchAll(/'[^']+'/g)].map(([name]) => name);
    const lines = textsOf(warningsOf('10.0.13', 'qemu'), 'undocumented-members');
    // Nothing has this name in 10.0 any more.
    const expected = excepted.filter((name) => name !== "'StringWrapper'");
    expect(lines.map((line) => line.replace(/^.* /, '')).sort()).toEqual(expected.sort());
    expect(lines).toContain(`qapi/net.json:111 'String'`);
  });
});
