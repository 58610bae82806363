import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJson } from '../../runtime/json/decode.js';
import { isJsonObject, type JsonObject } from '../../runtime/json/json-object.js';
import { generatedChecks, schemaAt, type GeneratedCheck } from '../../testing/generated-checks.js';
import { jsonSchemas, type Passes } from '../../testing/json-schemas.js';
import { describeWithShared, sharedFolder, sharedPath } from '../../testing/shared.js';

/** What said the samples of a folder, by the schema that it was built with. */
const programs = [
  { program: 'QEMU', folder: [], entry: 'qapi/qapi-schema.json' },
  { program: 'storage daemon', folder: ['qsd'], entry: 'storage-daemon/qapi/qapi-schema.json' },
  { program: 'guest agent', folder: ['qga'], entry: 'qga/qapi-schema.json' },
];

/** These failed where they were recorded, since the machine had not what they ask for. */
const refused = new Set(['query-sgx-error.json', 'guest-get-devices.json']);

/** The text of a sample. `guest-sync-delimited` puts a byte before its reply. */
function textOf(bytes: Buffer): string {
  return bytes.subarray(bytes[0] === 0xff ? 1 : 0).toString('utf8');
}

function message(text: string): JsonObject {
  const decoded = decodeJson(text.trim());
  if (isJsonObject(decoded)) return decoded;
  throw new Error(`no message: ${text}`);
}

describeWithShared(
  'what real programs of 7.2 said passes its validator, and its JSON Schema',
  () => {
    describe.each(programs)('$program', ({ folder, entry }) => {
      let checks: ReadonlyMap<string, GeneratedCheck> = new Map();
      let passes: Passes;

      beforeAll(async () => {
        const schema = schemaAt(sharedPath('qemu', '7.2', entry));
        const all = await generatedChecks(schema);
        checks = new Map(all.map((check) => [`${check.kind} ${check.name}`, check]));
        passes = await jsonSchemas(schema);
      }, 240_000);

      /** What is wrong with a value; where there is no validator, nothing is to be there. */
      function expectRight(kind: GeneratedCheck['kind'], name: string, value: unknown): void {
        const check = checks.get(`${kind} ${name}`);
        if (check) expect(check.validator.safeParse(value)).toEqual({ success: true, value });
        else expect(value).toEqual({});
        expect(passes({ name, form: 'received' }, asNumbers(value))).toBe(true);
      }

      const files = sharedFolder('samples', ...folder);
      it.each(files.filter((name) => /\.jsonl?$/.test(name)))('%s', (name) => {
        const bytes = readFileSync(sharedPath('samples', ...folder, name));
        const messages = textOf(bytes).trim().split('\n').map(message);
        expect(messages.length).toBeGreaterThan(name === 'events.jsonl' ? 10 : 0);
        for (const { QMP: greeting, event, data, error, return: value } of messages) {
          if (isJsonObject(greeting)) expectRight('type', 'VersionInfo', greeting['version']);
          else if (typeof event === 'string') expectRight('event', event, data ?? {});
          else if (error !== undefined) expect(refused).toContain(name);
          else expectRight('result', name.replace(/(@.*)?\.json$/, ''), value);
        }
      });
    });
  },
);

/** Ajv takes no `bigint`; near the limits of its type none of these values lies but the greatest. */
function asNumbers(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one)),
  );
}
