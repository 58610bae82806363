import { assertNever } from '../../model/assert-never.js';
import type { AlternateType, BuiltinType, Type } from '../../model/type.js';
import type { DocumentScope } from './document-scope.js';
import { typeSchema } from './object-schema.js';
import { nothing, type JsonSchemaType, type SchemaNode } from './schema-node.js';

/**
 * The JSON type of a value selects the alternative. It is said so, not by `oneOf`, so that what is
 * wrong is said of the one that was meant.
 */
export function alternateSchema(type: AlternateType, scope: DocumentScope): SchemaNode {
  const alternatives = [...byJsonType(type)];
  const [first, ...others] = alternatives;
  if (!first) return nothing;
  if (others.length === 0) return typeSchema(first[1], scope);
  const types = alternatives.map(([jsonType]) => jsonType);
  const rules = alternatives.flatMap(([jsonType, one]) => {
    const then = typeSchema(one, scope);
    // That a string is a string is said already.
    return Object.keys(then).join() === 'type' ? [] : [{ if: { type: jsonType }, then }];
  });
  return { type: types, ...(rules.length > 0 && { allOf: rules }) };
}

/** Before 2.10 an integer could stand beside a number, which takes what the other takes as well. */
function byJsonType({ alternatives }: AlternateType): ReadonlyMap<JsonSchemaType, Type> {
  const found = new Map(alternatives.map(({ type }) => [jsonTypeOf(type), type]));
  if (found.has('number')) found.delete('integer');
  return found;
}

function jsonTypeOf(type: Type): JsonSchemaType {
  switch (type.kind) {
    case 'builtin':
      return builtinJsonType(type);
    case 'enum':
      return 'string';
    case 'struct':
    case 'union':
      return 'object';
    case 'array':
      return 'array';
    case 'alternate':
      throw new Error(`the alternate '${type.name}' is a branch of another`);
    default:
      return assertNever(type);
  }
}

function builtinJsonType({ name, jsonType }: BuiltinType): JsonSchemaType {
  if (jsonType === 'value') throw new Error(`'${name}' is a branch of an alternate`);
  return jsonType === 'int' ? 'integer' : jsonType;
}
