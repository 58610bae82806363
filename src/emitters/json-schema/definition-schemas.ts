import { definitionDocs } from '../../codegen/definition-docs.js';
import { assertNever } from '../../model/assert-never.js';
import type { ArgumentsType, Command, Definition, Event } from '../../model/definition.js';
import type { AlternateType, EnumType, ObjectType } from '../../model/type.js';
import { alternateSchema } from './alternate-schema.js';
import { annotationsOf, describedBy } from './annotations.js';
import { partialName, type DocumentScope } from './document-scope.js';
import { enumSchema } from './enum-schema.js';
import { membersSchema, objectSchema, typeSchema } from './object-schema.js';
import type { SchemaNode } from './schema-node.js';

/** What stands under a name. */
export type NamedSchema = readonly [name: string, schema: SchemaNode];

/** What a document has of a definition, under its name; nothing where it is not for its direction. */
export function definitionSchemas(
  definition: Definition,
  scope: DocumentScope,
): readonly NamedSchema[] {
  switch (definition.kind) {
    case 'command':
      return scope.form === 'sent'
        ? [[definition.name, argumentsSchema(definition, scope)]]
        : resultSchemas(definition, scope);
    case 'event':
      return scope.form === 'sent' ? [] : [[definition.name, eventSchema(definition, scope)]];
    case 'enum':
    case 'struct':
    case 'union':
    case 'alternate':
      return typeSchemas(definition, scope);
    default:
      return assertNever(definition);
  }
}

/** Under the name of a type that is partial stands one more, for the unions that it is part of. */
export function typeSchemas(
  type: EnumType | ObjectType | AlternateType,
  scope: DocumentScope,
): readonly NamedSchema[] {
  const annotations = annotationsOf(definitionDocs(type, scope.reader), type);
  switch (type.kind) {
    case 'enum':
      return [[type.name, { ...annotations, ...enumSchema(type, scope) }]];
    case 'alternate':
      return [[type.name, { ...annotations, ...alternateSchema(type, scope) }]];
    case 'struct':
    case 'union': {
      const whole: NamedSchema = [type.name, { ...annotations, ...objectSchema(type, scope) }];
      if (!scope.partial.has(type)) return [whole];
      return [whole, [partialName(type.name), membersSchema(type, scope)]];
    }
    default:
      return assertNever(type);
  }
}

function argumentsSchema(command: Command, scope: DocumentScope): SchemaNode {
  const annotations = annotationsOf(definitionDocs(command, scope.reader), command);
  return { ...annotations, ...takenSchema(command, scope) };
}

/** A command without generated marshalling takes members that the schema does not tell. */
function takenSchema({ arguments: taken, generated }: Command, scope: DocumentScope): SchemaNode {
  if (generated || taken?.kind === 'alternate') return argumentsOf(taken, scope);
  return taken ? membersSchema(taken, scope) : { type: 'object' };
}

/** Nothing is an object without members. */
function argumentsOf(taken: ArgumentsType | null, scope: DocumentScope): SchemaNode {
  if (!taken) {
    return { type: 'object', ...(scope.form === 'sent' && { additionalProperties: false }) };
  }
  return typeSchema(taken, scope);
}

function resultSchemas(command: Command, scope: DocumentScope): readonly NamedSchema[] {
  const { name, returns, successResponse } = command;
  if (!successResponse) return [];
  const { tags } = definitionDocs(command, scope.reader);
  const said = tags.filter((tag) => tag.name === 'returns').flatMap(({ blocks }) => blocks);
  const schema: SchemaNode = returns ? typeSchema(returns, scope) : { type: 'object' };
  return [[name, { ...describedBy(said), ...schema }]];
}

function eventSchema(event: Event, scope: DocumentScope): SchemaNode {
  const annotations = annotationsOf(definitionDocs(event, scope.reader), event);
  return { ...annotations, ...argumentsOf(event.arguments, scope) };
}
