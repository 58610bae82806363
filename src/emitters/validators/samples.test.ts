import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from '@jest/globals';
import { pascalCase } from '../../codegen/name-case.js';
import { compile } from '../../compile.js';
import { generate } from '../../generate.js';
import { decodeJson } from '../../runtime/json/decode.js';
import { isJsonObject, type JsonObject } from '../../runtime/json/json-object.js';
import type { Validator } from '../../runtime/validation/validator.js';
import { diskHost } from '../../source/disk-host.js';
import { loadGenerated } from '../../testing/load-generated.js';
import { describeWithShared, sharedFolder, sharedPath } from '../../testing/shared.js';
import { typesEmitter } from '../types/types-emitter.js';
import { validatorsEmitter } from './validators-emitter.js';

/** What generated validators of QEMU 7.2 find in a sample; null where there is none for it. */
type FaultsOf = (name: string, value: unknown) => readonly unknown[] | null;

function message(text: string): JsonObject {
  const decoded = decodeJson(text.trim());
  if (isJsonObject(decoded)) return decoded;
  throw new Error(`no message: ${text}`);
}

describeWithShared('what a real QEMU 7.2 said passes its validator', () => {
  let faultsOf: FaultsOf;
  beforeAll(async () => {
    const path = sharedPath('qemu', '7.2', 'qapi', 'qapi-schema.json');
    const { schema } = compile(path, { host: diskHost });
    if (!schema) throw new Error('the schema is not accepted');
    const { files } = await generate(schema, { emitters: [typesEmitter, validatorsEmitter] });
    const validators = loadGenerated(files) as Readonly<Record<string, Validator<unknown>>>;
    faultsOf = (name, value) => {
      const result = validators[`${pascalCase(name)}Validator`]?.safeParse(value);
      if (!result) return null;
      return result.success ? [] : result.issues;
    };
  }, 120_000);

  const replies = sharedFolder('samples').filter((name) => /^(?!greeting).*\.json$/.test(name));

  it.each(replies)('%s', (name) => {
    const reply = message(readFileSync(sharedPath('samples', name), 'utf8'));
    const command = name.replace(/(@.*)?\.json$/, '');
    if ('error' in reply) return;
    const faults = faultsOf(`${command}-result`, reply['return']);
    // Commands that return nothing have no validator; they answer with nothing.
    if (faults === null) expect(reply['return']).toEqual({});
    else expect(faults).toEqual([]);
  });

  it('events', () => {
    const lines = readFileSync(sharedPath('samples', 'events.jsonl'), 'utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    for (const { event, data } of lines.map(message)) {
      const faults = faultsOf(`${String(event)}_EVENT`, data ?? {});
      if (faults === null) expect(data ?? {}).toEqual({});
      else expect(faults).toEqual([]);
    }
  });
});
