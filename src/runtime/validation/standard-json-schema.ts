import type { StandardValidation } from './standard-schema.js';
import type { Validator } from './validator.js';

/** A document that the emitter `json-schema` wrote: `sent.json` or `received.json`, parsed. */
export interface JsonSchemaDocument {
  readonly $schema?: unknown;
  readonly $id?: unknown;
  readonly $defs: JsonSchemas;
}

type JsonSchemas = Readonly<Record<string, unknown>>;

/** Which version of JSON Schema is wanted. */
export interface JsonSchemaTarget {
  readonly target: string;
}

/** What Standard Schema and Standard JSON Schema (https://standardschema.dev) ask for together. */
export interface StandardJsonSchema<T> {
  readonly '~standard': StandardValidation<T> & {
    readonly jsonSchema: {
      readonly input: (options: JsonSchemaTarget) => Record<string, unknown>;
      readonly output: (options: JsonSchemaTarget) => Record<string, unknown>;
    };
  };
}

const target = 'draft-2020-12';

/**
 * A validator for libraries that ask for its JSON Schema as well. Validators do not carry theirs, so
 * that no program does that needs none: it is taken from the document, when it is asked for.
 *
 * @param name what the schema stands under: a type, an event, or a command, under which the
 *   document of what is sent has its arguments, and the other its result
 * @throws TypeError where the document does not have it, or is for the other direction; when the
 *   schema is asked for, where another version is wanted than 2020-12
 */
export function standardJsonSchema<T>(
  validator: Validator<T>,
  document: JsonSchemaDocument,
  name: string,
): StandardJsonSchema<T> {
  if (document.$id !== `${validator.direction}.json`) {
    throw new TypeError(`what is ${validator.direction} is not in '${String(document.$id)}'`);
  }
  if (!Object.hasOwn(document.$defs, name)) throw new TypeError(`there is no schema of '${name}'`);
  const convert = (options: JsonSchemaTarget): Record<string, unknown> => {
    if (options.target === target) return schemaOf(document, name);
    throw new TypeError(`'${options.target}' cannot say all that is checked; '${target}' can`);
  };
  const jsonSchema = { input: convert, output: convert };
  return { '~standard': { ...validator['~standard'], jsonSchema } };
}

/** What stands under a name, with all that it refers to and nothing else. */
function schemaOf({ $schema, $defs }: JsonSchemaDocument, name: string): Record<string, unknown> {
  const needed = new Set<string>();
  const own = resolved($defs[name], $defs);
  collect(own, $defs, needed);
  const used = Object.entries($defs).filter(([each]) => needed.has(each));
  const all = { $schema, ...own, ...(used.length > 0 && { $defs: Object.fromEntries(used) }) };
  // A copy, since whoever asks for a schema may change it.
  return JSON.parse(JSON.stringify(all)) as Record<string, unknown>;
}

/** Many look at the type that stands outermost, and so it should not be a reference. */
function resolved(schema: unknown, $defs: JsonSchemas): Readonly<Record<string, unknown>> {
  const node = schema as Readonly<Record<string, unknown>>;
  const { $ref } = node;
  return typeof $ref === 'string' && Object.keys(node).length === 1
    ? resolved($defs[nameOf($ref)], $defs)
    : node;
}

function collect(node: unknown, $defs: JsonSchemas, needed: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key !== '$ref' || typeof value !== 'string') {
      collect(value, $defs, needed);
      continue;
    }
    const name = nameOf(value);
    if (needed.has(name)) continue;
    needed.add(name);
    collect($defs[name], $defs, needed);
  }
}

/** The name in a reference such as `#/$defs/Shape`. */
function nameOf($ref: string): string {
  const pointer = decodeURIComponent($ref.replace('#/$defs/', ''));
  return pointer.replaceAll('~1', '/').replaceAll('~0', '~');
}
