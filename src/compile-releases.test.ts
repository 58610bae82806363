import { expect, it } from '@jest/globals';
import { compile } from './compile.js';
import type { Definition } from './model/definition.js';
import type { Schema } from './model/schema.js';
import type { StructType } from './model/type.js';
import { diskHost } from './source/disk-host.js';
import { describeWithShared, realSchemas } from './testing/shared.js';

/**
 * Definitions as written, by release and schema: commands, events, structs, unions (an anonymous
 * one is an alternate here), alternates, enums. Counted in the schemas' text.
 */
const counts = [
  ['0.15.0', 'qga', [13, 0, 4, 0, 0, 1]],
  ['1.0', 'qemu', [21, 0, 25, 0, 0, 2]],
  ['1.0', 'qga', [13, 0, 4, 0, 0, 1]],
  ['1.7.0', 'qemu', [96, 0, 89, 8, 1, 18]],
  ['1.7.0', 'qga', [23, 0, 8, 0, 0, 2]],
  ['2.1.0', 'qemu', [107, 32, 111, 11, 1, 33]],
  ['2.1.0', 'qga', [23, 0, 8, 0, 0, 2]],
  ['2.5.0', 'qemu', [134, 35, 147, 12, 2, 52]],
  ['2.8.0', 'qemu', [146, 37, 178, 18, 2, 72]],
  ['2.12.0', 'qemu', [167, 39, 228, 27, 4, 95]],
  ['3.1.0', 'qemu', [184, 42, 229, 27, 4, 100]],
  ['4.1.0', 'qemu', [187, 42, 252, 28, 5, 113]],
  ['5.2', 'qemu', [196, 48, 275, 31, 5, 125]],
  ['5.2', 'storage-daemon', [76, 13, 143, 20, 5, 64]],
  ['6.0.0', 'qemu', [196, 48, 313, 33, 5, 132]],
  ['6.2.0', 'qemu', [208, 49, 369, 34, 5, 140]],
  ['7.0.0', 'qemu', [208, 49, 376, 36, 5, 143]],
  ['7.2', 'qemu', [220, 52, 418, 39, 6, 155]],
  ['8.2.0', 'qemu', [235, 54, 444, 42, 6, 170]],
  ['10.0.13', 'qemu', [240, 56, 468, 43, 6, 181]],
] as const;

const kinds: readonly Definition['kind'][] = [
  'command',
  'event',
  'struct',
  'union',
  'alternate',
  'enum',
];

function schemaOf(tree: string, entry: string): Schema {
  const real = realSchemas().find((one) => one.tree === tree && one.entry === entry);
  const { schema, diagnostics } = compile(real?.path ?? '', { host: diskHost });
  expect(diagnostics).toEqual([]);
  if (!schema) throw new Error(`${tree} ${entry} was not accepted`);
  return schema;
}

function struct(schema: Schema, name: string): StructType {
  const type = schema.type(name);
  if (type?.kind !== 'struct') throw new Error(`${name} is no struct`);
  return type;
}

describeWithShared('schemas of every age', () => {
  it.each(counts)(
    '%s %s has as many definitions of each kind as are written',
    (tree, entry, want) => {
      const { definitions } = schemaOf(tree, entry);
      const got = kinds.map((kind) => definitions.filter((one) => one.kind === kind).length);
      expect(got).toEqual(want);
    },
  );

  it('1.0 has structs within structs', () => {
    const version = struct(schemaOf('1.0', 'qemu'), 'VersionInfo').members[0];
    expect(version?.name).toBe('qemu');
    expect(version?.type).toMatchObject({ kind: 'struct', implicit: true });
    const inner = version?.type.kind === 'struct' ? version.type.members : [];
    expect(inner.map(({ name }) => name)).toEqual(['major', 'minor', 'micro']);
  });

  it('0.15.0 reads what a missing comma stands in', () => {
    const ping = schemaOf('0.15.0', 'qga').definition('guest-sync');
    expect(ping).toMatchObject({ kind: 'command', returns: { kind: 'builtin', name: 'int' } });
  });

  it('1.7.0 has a discriminator of type str, whose values are the branches', () => {
    const options = schemaOf('1.7.0', 'qemu').type('BlockdevOptions');
    if (options?.kind !== 'union') throw new Error('no union');
    expect(options.discriminator).toMatchObject({ name: 'driver', type: { name: 'str' } });
    expect(options.branches.map(({ value }) => value.name)).toContain('qcow2');
    expect(options.simple).toBe(false);
  });

  it('2.1.0 takes anything where the type is a wildcard', () => {
    const set = schemaOf('2.1.0', 'qemu').definition('qom-set');
    const members =
      set?.kind === 'command' && set.arguments?.kind === 'struct' ? set.arguments.members : [];
    expect(members.find(({ name }) => name === 'value')?.type).toMatchObject({ name: 'any' });
    expect(set).toMatchObject({ generated: false });
  });
});
