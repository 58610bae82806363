import { Ajv2020 } from 'ajv/dist/2020.js';
import { refTo } from '../emitters/json-schema/document-scope.js';
import { jsonSchemaEmitter } from '../emitters/json-schema/json-schema-emitter.js';
import { generate } from '../generate.js';
import type { Form } from '../model/forms.js';
import type { Schema } from '../model/schema.js';

/** Whether a value passes what a document has under the name of a type, a command or an event. */
export type Passes = (
  of: { readonly name: string; readonly form: Form },
  value: unknown,
) => boolean;

/**
 * The verdicts of the JSON Schemas that are generated for a schema, by ajv in its strict mode,
 * which takes no keyword that it does not know or that cannot work.
 */
export async function jsonSchemas(schema: Schema): Promise<Passes> {
  const { files } = await generate(schema, { emitters: [jsonSchemaEmitter] });
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  for (const { text } of files) ajv.addSchema(JSON.parse(text) as object);
  return ({ name, form }, value) => {
    const validate = ajv.getSchema(`${form}.json${refTo(name)}`);
    if (!validate) throw new Error(`${form}.json has no ${name}`);
    return validate(value) === true;
  };
}
