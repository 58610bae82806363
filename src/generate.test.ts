import { beforeAll, expect, it } from '@jest/globals';
import { format } from 'prettier';
import type { GeneratedFile } from './codegen/generated-file.js';
import { compile } from './compile.js';
import { clientEmitter } from './emitters/client/client-emitter.js';
import { typesEmitter } from './emitters/types/types-emitter.js';
import { validatorsEmitter } from './emitters/validators/validators-emitter.js';
import { generate } from './generate.js';
import { diskHost } from './source/disk-host.js';
import { describeWithShared, sharedPath } from './testing/shared.js';
import { countAny, typeErrors } from './testing/type-check.js';

const emitters = [typesEmitter, validatorsEmitter, clientEmitter];

async function filesOf(...path: string[]): Promise<readonly GeneratedFile[]> {
  const { schema, diagnostics } = compile(sharedPath('qemu', ...path), { host: diskHost });
  if (!schema) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const result = await generate(schema, { emitters });
  expect(result.diagnostics).toEqual([]);
  return result.files;
}

/** The whole matrix of releases is `npm run test:matrix`. */
describeWithShared('types, validators and client of a real schema', () => {
  const entry = ['10.0.13', 'qapi/qapi-schema.json'];
  let files: readonly GeneratedFile[];

  beforeAll(async () => {
    files = await filesOf(...entry);
  }, 60_000);

  it('compile', () => {
    expect(files.filter(({ path }) => path.startsWith('types/')).length).toBeGreaterThan(0);
    expect(typeErrors(files)).toEqual([]);
  }, 120_000);

  it('are what prettier prints, and hold no any', async () => {
    for (const file of files) {
      const { path, text } = file;
      expect({ path, any: countAny(file) }).toEqual({ path, any: 0 });
      const formatted = await format(text, { parser: 'typescript' });
      if (formatted !== text) throw new Error(`prettier would change ${path}`);
    }
  }, 240_000);

  it('are the same bytes on every run', async () => {
    expect(await filesOf(...entry)).toEqual(files);
  }, 60_000);
});
