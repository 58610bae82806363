import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** The JSON schema of SARIF 2.1.0, which Microsoft's reference implementation has in its package. */
const schemaFile = resolve(
  import.meta.dirname,
  '../../node_modules/@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json',
);

let validate: ValidateFunction | undefined;

/** What is wrong with a SARIF log by its JSON schema; nothing where it is valid. */
export function sarifProblems(log: unknown): readonly string[] {
  validate ??= compileSchema();
  if (validate(log)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => {
    return `${instancePath || '/'} ${message ?? ''}`;
  });
}

function compileSchema(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
}
