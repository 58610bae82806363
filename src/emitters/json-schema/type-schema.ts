import { assertNever } from '../../model/assert-never.js';
import type { Type } from '../../model/type.js';
import { builtinSchemas } from './builtin-schema.js';
import { refTo } from './document-scope.js';
import type { SchemaNode } from './schema-node.js';

/** The schema of a type where it is used: what has a name is referred to. */
export function typeSchema(type: Type): SchemaNode {
  switch (type.kind) {
    case 'builtin':
      return builtinSchemas[type.name];
    case 'array':
      return { type: 'array', items: typeSchema(type.element) };
    case 'enum':
    case 'struct':
    case 'union':
    case 'alternate':
      return { $ref: refTo(type.name) };
    default:
      return assertNever(type);
  }
}
