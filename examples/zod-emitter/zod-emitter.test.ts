import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compile, diskHost, type Schema, type Type } from 'qapi-typescript';
import { runEmitter, typeErrors } from 'qapi-typescript/testing/emitters';
import * as zod from 'zod';
import { decodeJson } from '../../src/runtime/json/decode.js';
import { describeWithBuild } from '../../src/testing/build.js';
import { loadGenerated } from '../../src/testing/load-generated.js';
import { describeWithShared, sharedFolder, sharedPath } from '../../src/testing/shared.js';
import { zodEmitter } from './zod-emitter.js';

const schema = `
{ 'enum': 'Kind', 'data': [ 'disk', 'net', 'none' ] }
{ 'struct': 'Disk', 'data': { 'size': 'size', '*sub-disks': [ 'Disk' ] } }
{ 'union': 'Device', 'base': { 'id': 'str', 'kind': 'Kind' }, 'discriminator': 'kind',
  'data': { 'disk': 'Disk', 'net': 'Net' } }
{ 'struct': 'Net', 'data': { 'mtu': 'uint16', '*extra': 'any' } }
{ 'alternate': 'Ref', 'data': { 'name': 'str', 'device': 'Device' } }
{ 'command': 'add', 'data': { 'device': 'Ref', '*at': 'int8' } }
{ 'command': 'list', 'returns': [ 'Device' ] }
{ 'event': 'ADDED', 'data': { 'id': 'str' } }`;

type Schemas = Readonly<Record<string, zod.ZodType>>;

function schemasOf(files: Readonly<Record<string, string>>): Schemas {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  return loadGenerated(list, 'index.ts', { zod }) as Schemas;
}

describe('schemas of Zod', () => {
  const accepted = async (name: string, values: readonly unknown[]) => {
    const { files, messages } = await runEmitter(zodEmitter, schema);
    expect(messages).toEqual([]);
    const one = schemasOf(files)[name];
    return values.map((value) => one?.safeParse(value).success);
  };

  it('take of what is sent exactly what the schema knows', async () => {
    const device = (given: object) => ({ device: { id: 'a', ...given } });
    expect(
      await accepted('AddArgumentsZod', [
        { device: 'a' },
        { device: 'a', at: 127 },
        device({ kind: 'disk', size: 1 }),
        device({ kind: 'disk', size: 2n ** 64n - 1n, 'sub-disks': [{ size: 1 }] }),
        device({ kind: 'net', mtu: 1500, extra: null }),
        device({ kind: 'none' }),
      ]),
    ).toEqual([true, true, true, true, true, true]);
    expect(
      await accepted('AddArgumentsZod', [
        {},
        { device: 1 },
        { device: 'a', at: 128 },
        { device: 'a', at: undefined },
        { device: 'a', more: 1 },
        device({ kind: 'disk' }),
        device({ kind: 'disk', size: -1 }),
        device({ kind: 'disk', size: 1, 'sub-disks': [{ size: 1, more: 1 }] }),
        device({ kind: 'net', mtu: 65536 }),
        device({ kind: 'none', mtu: 1 }),
        device({ kind: 'newer' }),
      ]),
    ).not.toContain(true);
  });

  it('take of what is received what a newer server says', async () => {
    expect(
      await accepted('DeviceZod', [
        { id: 'a', kind: 'none', more: 1 },
        { id: 'a', kind: 'newer', more: 1 },
      ]),
    ).toEqual([true, true]);
    expect(await accepted('DeviceZod', [{ kind: 'newer' }, { id: 'a', kind: 'disk' }])).toEqual([
      false,
      false,
    ]);
  });

  it('are refused where their names could not be', async () => {
    const { messages } = await runEmitter(zodEmitter, schema, { options: { suffix: '-x' } });
    expect(messages).toEqual([
      "error: names of schemas cannot end in '-x': it may have letters, digits and '_' [zod/bad-suffix]",
    ]);
  });
});

describeWithBuild('schemas of Zod', () => {
  it('have the types that `types` wrote, whatever integers are', async () => {
    const modes = ['mixed', 'bigint', 'number'] as const;
    const outputs = await Promise.all(
      modes.map(async (int64) => {
        const { files } = await runEmitter(zodEmitter, schema, { settings: { int64 } });
        return Object.entries(files).map(([path, text]) => [`${int64}/${path}`, text]);
      }),
    );
    const files = Object.fromEntries(outputs.flat()) as Readonly<Record<string, string>>;
    expect(await typeErrors(files)).toEqual([]);
  }, 120_000);
});

describeWithShared('schemas of Zod of real schemas', () => {
  const compiled = (release: string) => {
    const result = compile(sharedPath('qemu', release, 'qapi/qapi-schema.json'), {
      host: diskHost,
    });
    return { ...result, schema: result.schema! };
  };

  it('take what QEMU 7.2 answered', async () => {
    const model = compiled(sharedFolder('qemu').find((release) => release.startsWith('7.2'))!);
    const { files, messages } = await runEmitter(zodEmitter, model);
    expect(messages).toEqual([]);
    const schemas = schemasOf(files);
    const replies = repliesOf(model.schema);
    expect(replies.length).toBeGreaterThan(50);
    const refused = replies.flatMap(({ command, type, value }) => {
      const one =
        type.kind === 'array' ? zod.array(named(schemas, type.element)) : named(schemas, type);
      const { error } = one.safeParse(value);
      return error ? [`${command}: ${zod.prettifyError(error)}`] : [];
    });
    expect(refused).toEqual([]);
  }, 120_000);

  it('are made of 10.0, and refer to one another', async () => {
    const { files, messages } = await runEmitter(zodEmitter, compiled('10.0.13'));
    expect(messages).toEqual([]);
    const schemas = schemasOf(files);
    const migrate = {
      channels: [{ 'channel-type': 'main', addr: { transport: 'exec', args: [] } }],
    };
    expect(schemas['MigrateArgumentsZod']?.safeParse(migrate).success).toBe(true);
    const { success } = schemas['MigrateArgumentsZod']!.safeParse({ ...migrate, uri: 1 });
    expect(success).toBe(false);
  }, 120_000);
});

const named = (schemas: Schemas, type: Type) => schemas['name' in type ? `${type.name}Zod` : '']!;

/** What real commands without arguments returned, where that is an object or a list of some. */
function repliesOf({ definitions }: Schema) {
  return definitions.flatMap((definition) => {
    if (definition.kind !== 'command' || !definition.returns) return [];
    const { name: command, returns: type } = definition;
    const element = type.kind === 'array' ? type.element : type;
    const file = `${command}.json`;
    if (element.kind === 'builtin' || !sharedFolder('samples').includes(file)) return [];
    const reply = decodeJson(readFileSync(sharedPath('samples', file), 'utf8')) as object;
    return 'return' in reply ? [{ command, type, value: reply.return }] : [];
  });
}
