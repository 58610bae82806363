import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from '@jest/globals';
import { compile, diskHost } from 'qapi-typescript';
import { runEmitter, type CompiledText } from 'qapi-typescript/testing/emitters';
import { describeWithShared, sharedFolder, sharedPath } from '../../src/testing/shared.js';
import { openrpcEmitter } from './openrpc-emitter.js';

interface Document {
  readonly methods: readonly { readonly name: string; readonly result: { schema: object } }[];
}

const require = createRequire(import.meta.url);
const draft7 = require('ajv/dist/refs/json-schema-draft-07.json') as {
  readonly definitions: object;
};
// Its types do not say what it exports.
const { openrpcDocument } = require('@open-rpc/meta-schema') as {
  readonly openrpcDocument: Readonly<Record<string, unknown>>;
};

/** What the meta schema says of references, by a place in a schema that it does not bring along. */
const reference = 'https://meta.json-schema.tools/#/definitions/JSONSchemaObject/properties/$ref';

/** OpenRPC's own schema of documents, with draft 7 for what it says of schemas. */
function metaProblems(document: unknown): unknown {
  const formats = { uri: true, regex: true, 'uri-reference': true } as const;
  const ajv = new Ajv({ strict: false, formats });
  ajv.addSchema({ ...draft7, $id: 'https://meta.json-schema.tools' });
  const { $schema: _, ...meta } = openrpcDocument;
  const text = JSON.stringify(meta).replaceAll(`"$ref":"${reference}"`, '"type":"string"');
  const validate = ajv.compile(JSON.parse(text) as object);
  validate(document);
  return validate.errors;
}

async function documentOf(schema: string | CompiledText) {
  const { files, messages } = await runEmitter(openrpcEmitter, schema);
  expect(messages).toEqual([]);
  return JSON.parse(files['openrpc.json'] ?? '') as Document;
}

describe('an OpenRPC document', () => {
  it('says what the schema says', async () => {
    const document = await documentOf(
      `
##
# @go:
#
# Go away
# at once.
#
# @why: the reason
#
# @far: how far
#
# Features:
#
# @unstable: it may change
##
{ 'command': 'go', 'data': { '*why': 'str', 'far': [ 'uint8' ] }, 'returns': 'Way',
  'features': [ 'unstable' ] }
{ 'enum': 'Kind', 'data': [ 'air', 'sea' ] }
{ 'struct': 'Air', 'data': { 'height': 'int' } }
{ 'union': 'Way', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind', 'data': { 'air': 'Air' } }
{ 'event': 'GONE', 'data': { 'way': 'Way' } }`,
    );
    expect(metaProblems(document)).toBeNull();
    const way = { $ref: '#/components/schemas/Way' };
    expect(document).toMatchObject({
      info: { title: 'QMP' },
      methods: [
        {
          name: 'go',
          summary: 'Go away at once.',
          tags: [{ name: 'unstable' }],
          params: [
            { name: 'far', required: true, schema: { type: 'array', items: { maximum: 255 } } },
            { name: 'why', required: false, schema: { type: 'string' } },
          ],
          result: { schema: way },
        },
      ],
      'x-events': [{ name: 'GONE', data: { properties: { way }, required: ['way'] } }],
    });
    const ajv = new Ajv({ strict: false }).addSchema(document, 'doc');
    const validate = ajv.compile({ $ref: 'doc#/components/schemas/Way' });
    const values = [{ kind: 'sea' }, { kind: 'air', height: 1 }, { kind: 'air' }, { kind: 'mud' }];
    expect(values.map((value) => validate(value))).toEqual([true, true, false, false]);
  });

  it('is refused by the meta schema where it is none', () => {
    expect(metaProblems({ openrpc: '1.3.2', info: {}, methods: [] })).not.toBeNull();
    expect(metaProblems({ openrpc: '1', info: { title: '', version: '' }, methods: [] })).not.toBe(
      null,
    );
  });

  it('is warned of where it would have no methods', async () => {
    const { messages } = await runEmitter(openrpcEmitter, "{ 'enum': 'Kind', 'data': [ 'a' ] }");
    expect(messages).toEqual([
      'warning: the schema has no commands, so the document has no methods [openrpc/no-commands]',
    ]);
  });
});

describeWithShared('an OpenRPC document of a real schema', () => {
  const documentOfRelease = (release: string) => {
    const path = sharedPath('qemu', release, 'qapi/qapi-schema.json');
    const { schema, sources } = compile(path, { host: diskHost });
    return documentOf({ schema: schema!, sources });
  };

  it.each(['7.2', '10.0.13'])('is one for the meta schema: %s', async (release) => {
    const document = await documentOfRelease(release);
    expect(metaProblems(document)).toBeNull();
    expect(document.methods.length).toBeGreaterThan(200);
  });

  it('takes what a real QEMU 7.2 answered', async () => {
    const document = await documentOfRelease('7.2');
    const ajv = new Ajv({ strict: false }).addSchema(document, 'doc');
    const problems = document.methods.flatMap(({ name }, at) => {
      const file = `${name}.json`;
      if (!sharedFolder('samples').includes(file)) return [];
      const reply = JSON.parse(readFileSync(sharedPath('samples', file), 'utf8')) as object;
      if (!('return' in reply)) return [];
      const validate = ajv.compile({ $ref: `doc#/methods/${String(at)}/result/schema` });
      return validate(reply.return) ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`];
    });
    expect(problems).toEqual([]);
  });
});
