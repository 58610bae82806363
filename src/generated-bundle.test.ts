import { resolve } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { bundle } from '../bench/bundle.js';
import { compile } from './compile.js';
import { clientEmitter } from './emitters/client/client-emitter.js';
import { typesEmitter } from './emitters/types/types-emitter.js';
import { validatorsEmitter } from './emitters/validators/validators-emitter.js';
import { generate } from './generate.js';
import { diskHost } from './source/disk-host.js';
import { describeWithShared, sharedPath } from './testing/shared.js';

/** A program that uses three commands: by the index, as most people import. */
const three = `
  import { connect } from 'qapi-typescript/runtime';
  import { migrate, queryMigrate, queryStatus } from './index.js';
  const client = await connect('/run/vm.sock');
  await client.execute(migrate, { uri: 'tcp:host2:4444' });
  console.log(await client.execute(queryMigrate), await client.execute(queryStatus));
`;

/** The same by the class with a method for each command. */
const all = `
  import { connect } from './index.js';
  const client = await connect('/run/vm.sock');
  await client.migrate({ uri: 'tcp:host2:4444' });
  console.log(await client.queryMigrate(), await client.queryStatus());
`;

describeWithShared('bundles of a program for QEMU 10.0', () => {
  const runtime = resolve(import.meta.dirname, 'runtime/index.ts');
  let files: Readonly<Record<string, string>> = {};
  let filesWithBigint: typeof files = {};
  let names: readonly string[] = [];

  beforeAll(async () => {
    const { schema } = compile(sharedPath('qemu/10.0.13/qapi/qapi-schema.json'), {
      host: diskHost,
    });
    const commands = schema!.definitions.filter(({ kind }) => kind === 'command');
    // The runtime itself negotiates.
    names = commands.map(({ name }) => name).filter((name) => name !== 'qmp_capabilities');
    expect(names.length).toBeGreaterThan(230);
    const emitters = [typesEmitter, validatorsEmitter, clientEmitter];
    const filesOf = async (int64: 'mixed' | 'bigint'): Promise<typeof files> => {
      const generated = await generate(schema!, { emitters, settings: { int64 } });
      return Object.fromEntries(generated.files.map(({ path, text }) => [path, text]));
    };
    files = await filesOf('mixed');
    filesWithBigint = await filesOf('bigint');
  }, 120_000);

  /** The commands whose names stand in a text as strings. */
  const commandsIn = (text: string): readonly string[] =>
    names.filter((name) => ['"', "'", '`'].some((quote) => text.includes(quote + name + quote)));

  it.each(['esbuild', 'rollup'] as const)(
    '%s keeps three commands and what checks their arguments, and no other',
    async (bundler) => {
      const text = await bundle(bundler, { ...files, 'program.ts': three }, runtime);
      expect(commandsIn(text)).toEqual(['query-status', 'query-migrate', 'migrate']);
      // Members of the arguments of `migrate`, deep ones too; and none of other commands'.
      for (const member of ['channels', 'filename']) expect(text).toContain(`.${member}`);
      for (const other of ['blockdev', 'netdev', 'throttle']) expect(text).not.toContain(other);
      expect(text).not.toContain('GuestAgent');
      expect(text.length).toBeLessThan(32_000);
    },
    60_000,
  );

  it.each(['esbuild', 'rollup'] as const)(
    '%s keeps where integers stand in what the three return, and no other table',
    async (bundler) => {
      const text = await bundle(bundler, { ...filesWithBigint, 'program.ts': three }, runtime);
      expect(commandsIn(text)).toEqual(['query-status', 'query-migrate', 'migrate']);
      expect(text).toContain('postcopy-requests');
      expect(text).not.toMatch(/psw-addr|virtual-size|GUEST_PANICKED/);
      const plain = await bundle(bundler, { ...files, 'program.ts': three }, runtime);
      expect(plain).not.toContain('postcopy-requests');
    },
    60_000,
  );

  it('find all commands where the class with methods is used', async () => {
    const text = await bundle('esbuild', { ...files, 'program.ts': all }, runtime);
    expect(commandsIn(text)).toEqual(names);
    // Checks know values by the lists; names of values are for programs that use them.
    expect(text.includes('write-blocking')).toBe(true);
    expect(text.includes('writeBlocking')).toBe(false);
  }, 60_000);
});
