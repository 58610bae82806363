import { beforeAll, describe, expect, it } from '@jest/globals';
import { createEnv } from '@t3-oss/env-core';
import { initTRPC, TRPCError } from '@trpc/server';
import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { GeneratedFile } from '../../codegen/generated-file.js';
import { generate } from '../../generate.js';
import {
  standardJsonSchema,
  type JsonSchemaDocument,
} from '../../runtime/validation/standard-json-schema.js';
import type { Validator } from '../../runtime/validation/validator.js';
import { modelOf } from '../../testing/compile-text.js';
import { loadGenerated } from '../../testing/load-generated.js';
import { typeErrors } from '../../testing/type-check.js';
import { jsonSchemaEmitter } from '../json-schema/json-schema-emitter.js';
import { typesEmitter } from '../types/types-emitter.js';
import { validatorsEmitter } from './validators-emitter.js';

const schema = `
  { 'enum': 'Roast', 'data': [ 'light', 'dark' ] }
  { 'struct': 'Water', 'data': { 'litres': 'uint8', '*hot': 'bool' } }
  { 'struct': 'Unused', 'data': { 'x': 'Roast' } }
  { 'command': 'brew', 'data': { 'roast': 'Roast', 'water': [ 'Water' ] }, 'returns': 'Water' }
`;

interface Brew {
  readonly roast: string;
  readonly water: readonly { readonly litres: number; readonly hot?: boolean }[];
}

let files: readonly GeneratedFile[];
let brewArguments: Validator<Brew>;
let brewResult: Validator<unknown>;
let roastInput: Validator<string>;
const documents: Record<string, JsonSchemaDocument> = {};

beforeAll(async () => {
  const emitters = [typesEmitter, validatorsEmitter, jsonSchemaEmitter];
  const generated = await generate(modelOf(schema), { emitters });
  for (const { path, text } of generated.files.filter(({ path }) => path.endsWith('.json'))) {
    documents[path] = JSON.parse(text) as JsonSchemaDocument;
  }
  files = generated.files.filter(({ path }) => path.endsWith('.ts'));
  const loaded = loadGenerated(files) as Record<string, Validator<never>>;
  brewArguments = loaded['BrewArgumentsValidator'] as Validator<Brew>;
  brewResult = loaded['BrewResultValidator']!;
  roastInput = loaded['RoastValidator']!;
});

const right = { roast: 'dark', water: [{ litres: 1 }] };
const wrong = { roast: 'darc', water: [{ litres: 300 }] };

it('is what the standard describes, synchronous, for the compiler too', async () => {
  const standard: StandardSchemaV1<Brew> = brewArguments;
  const { version, vendor, validate } = standard['~standard'];
  expect([version, vendor]).toEqual([1, 'qapi-typescript']);
  expect(validate(right)).toEqual({ value: right });
  const result = validate(wrong);
  expect(result).not.toBeInstanceOf(Promise);
  expect((await result).issues).toMatchObject([
    { message: `"darc" is not a known value; did you mean 'dark'?`, path: ['roast'] },
    { message: 'expected an integer from 0 to 255, received 300', path: ['water', 0, 'litres'] },
  ]);
});

it('is inferred as the type that is checked', () => {
  const program = `
    import type { StandardSchemaV1 } from '@standard-schema/spec';
    import { BrewArgumentsValidator, type BrewArguments } from './index.js';
    type Taken = StandardSchemaV1.InferInput<typeof BrewArgumentsValidator>;
    export const there: BrewArguments = {} as Taken;
    export const back: Taken = {} as BrewArguments;
    export const wrong: number = {} as Taken;`;
  expect(typeErrors([...files, { path: 'program.ts', text: program }])).toEqual([
    "program.ts:7: Type 'BrewArguments' is not assignable to type 'number'.",
  ]);
});

describe('libraries that take Standard Schema', () => {
  it('tRPC checks what its procedures take', async () => {
    const { router, procedure, createCallerFactory } = initTRPC.create();
    // With a JSON Schema it has nothing else to call; of a whole validator tRPC prefers `parse`.
    const sent = documents['json-schema/sent.json']!;
    const byStandard = procedure.input(standardJsonSchema(brewArguments, sent, 'brew'));
    const byParse = procedure.input(brewArguments);
    const caller = createCallerFactory(
      router({
        byStandard: byStandard.mutation(({ input }) => input.water[0]?.litres),
        byParse: byParse.mutation(({ input }) => input.water[0]?.litres),
      }),
    )({});
    const unknown = `"darc" is not a known value; did you mean 'dark'?`;
    for (const [call, expected] of [
      [caller.byStandard, unknown],
      [caller.byParse, `/roast: ${unknown} (and 1 more)`],
    ] as const) {
      expect(await call(right)).toBe(1);
      const failure = await call(wrong).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(TRPCError);
      const { code, message } = failure as TRPCError;
      expect([code, message]).toEqual(['BAD_REQUEST', expected]);
    }
  });

  it('t3-env checks the variables of an environment', () => {
    const read = (ROAST: string) =>
      createEnv({
        server: { ROAST: roastInput },
        runtimeEnv: { ROAST },
        onValidationError: (issues) => {
          throw new Error(issues.map(({ message }) => message).join());
        },
      });
    expect(read('light').ROAST).toBe('light');
    expect(() => read('ligt')).toThrow("did you mean 'light'?");
  });
});

describe('JSON Schemas of validators', () => {
  const target = 'draft-2020-12';

  it('are made of the document when they are asked for, with what they refer to', () => {
    const standard: StandardJSONSchemaV1<Brew> & StandardSchemaV1<Brew> = standardJsonSchema(
      brewArguments,
      documents['json-schema/sent.json']!,
      'brew',
    );
    const { jsonSchema, validate } = standard['~standard'];
    const asked = jsonSchema.input({ target });
    expect(jsonSchema.output({ target })).toEqual(asked);
    expect(asked).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: ['roast', 'water'],
    });
    expect(Object.keys(asked['$defs'] as object)).toEqual(['Roast', 'Water']);
    const check = new Ajv2020().compile(asked);
    for (const value of [right, wrong, {}, { ...right, water: [{ litres: 1, cold: true }] }]) {
      expect([value, check(value)]).toEqual([value, !('issues' in (validate(value) as object))]);
    }
  });

  it('go the way that the validator goes', () => {
    const received = documents['json-schema/received.json']!;
    const standard = standardJsonSchema(brewResult, received, 'brew');
    const check = new Ajv2020().compile(standard['~standard'].jsonSchema.output({ target }));
    expect([check({ litres: 1, newer: 1 }), check({ litres: '1' })]).toEqual([true, false]);
    expect(() => standardJsonSchema(brewArguments, received, 'brew')).toThrow(
      "what is sent is not in 'received.json'",
    );
  });

  it('are not there of unknown names, nor in other versions', () => {
    const sent = documents['json-schema/sent.json']!;
    expect(() => standardJsonSchema(brewArguments, sent, 'toString')).toThrow(TypeError);
    const { jsonSchema } = standardJsonSchema(brewArguments, sent, 'brew')['~standard'];
    expect(() => jsonSchema.input({ target: 'draft-07' })).toThrow("'draft-2020-12' can");
  });
});
