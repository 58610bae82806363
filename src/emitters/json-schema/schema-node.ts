/** A name in the schema with what stands under it; a map, since any name may be data. */
export type NamedSchemas = ReadonlyMap<string, SchemaNode>;

/** A JSON Schema, as far as this emitter uses the language. */
export interface SchemaNode {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $comment?: string;
  readonly description?: string;
  readonly deprecated?: true;
  readonly $ref?: string;
  readonly type?: JsonSchemaType | readonly JsonSchemaType[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly examples?: readonly string[];
  /** A `bigint` where no `number` holds the digits that are to be written. */
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly items?: SchemaNode;
  readonly properties?: NamedSchemas;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly if?: SchemaNode;
  readonly then?: SchemaNode;
  readonly allOf?: readonly SchemaNode[];
  readonly not?: SchemaNode;
  readonly unevaluatedProperties?: false;
  readonly $defs?: NamedSchemas;
}

export type JsonSchemaType =
  'string' | 'number' | 'integer' | 'boolean' | 'null' | 'object' | 'array';

/** What no value passes. */
export const nothing: SchemaNode = { not: {} };
