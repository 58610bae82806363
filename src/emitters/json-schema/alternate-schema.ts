import {
  alternativesByJsonType,
  type AlternativeJsonType,
} from '../../model/alternatives-by-json-type.js';
import type { AlternateType } from '../../model/type.js';
import type { DocumentScope } from './document-scope.js';
import { typeSchema } from './object-schema.js';
import { nothing, type JsonSchemaType, type SchemaNode } from './schema-node.js';

/**
 * The JSON type of a value selects the alternative. It is said so, not by `oneOf`, so that what is
 * wrong is said of the one that was meant.
 */
export function alternateSchema(type: AlternateType, scope: DocumentScope): SchemaNode {
  const alternatives = [...alternativesByJsonType(type)];
  const [first, ...others] = alternatives;
  if (!first) return nothing;
  if (others.length === 0) return typeSchema(first[1], scope);
  const types = alternatives.map(([jsonType]) => schemaTypeOf(jsonType));
  const rules = alternatives.flatMap(([jsonType, one]) => {
    const then = typeSchema(one, scope);
    // That a string is a string is said already.
    return Object.keys(then).join() === 'type'
      ? []
      : [{ if: { type: schemaTypeOf(jsonType) }, then }];
  });
  return { type: types, ...(rules.length > 0 && { allOf: rules }) };
}

function schemaTypeOf(jsonType: AlternativeJsonType): JsonSchemaType {
  return jsonType === 'int' ? 'integer' : jsonType;
}
