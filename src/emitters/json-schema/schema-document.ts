import { docReader } from '../../codegen/doc-reader.js';
import { headerText } from '../../codegen/header.js';
import type { DocsLevel } from '../../codegen/settings.js';
import { directions } from '../../model/direction.js';
import type { Form } from '../../model/forms.js';
import { hasMembers } from '../../model/has-members.js';
import { reachableTypes } from '../../model/reachable-types.js';
import type { Schema } from '../../model/schema.js';
import type { Type } from '../../model/type.js';
import { definitionSchemas, typeSchemas, type NamedSchema } from './definition-schemas.js';
import type { DocumentScope } from './document-scope.js';
import type { SchemaNode } from './schema-node.js';

/** The name of a document, and what other schemas refer to it by. */
export function documentId(form: Form): string {
  return `${form}.json`;
}

/**
 * A document with all that goes one way: types by their names, and under the names of commands
 * what they take (sent) or return (received), under those of events what they carry. It says
 * nothing of the whole: schemas refer to its parts.
 */
export function schemaDocument(schema: Schema, form: Form, docs: DocsLevel): SchemaNode {
  const types = typesIn(schema, form);
  const scope: DocumentScope = {
    form,
    reader: docReader(schema, docs),
    partial: form === 'sent' ? partialTypes(types) : new Set(),
  };
  const written = schema.modules.flatMap(({ definitions }) =>
    definitions
      .filter((one) => one.kind === 'command' || one.kind === 'event' || types.has(one))
      .flatMap((one) => definitionSchemas(one, scope)),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: documentId(form),
    $comment: headerText(schema),
    $defs: new Map([...written, ...implicitEnums(types, scope)]),
  };
}

/**
 * The types that a document has. Those that no command or event uses are of QEMU's command line:
 * sent, if anything, with all that they are made of.
 */
function typesIn(schema: Schema, form: Form): ReadonlySet<Type> {
  const directionOf = directions(schema);
  return reachableTypes(
    schema.definitions.flatMap((one): readonly Type[] => {
      switch (one.kind) {
        case 'command': {
          const type = form === 'sent' ? one.arguments : one.returns;
          return type ? [type] : [];
        }
        case 'event':
          return form === 'received' && one.arguments ? [one.arguments] : [];
        default:
          return form === 'sent' && directionOf(one) === 'unused' ? [one] : [];
      }
    }),
  );
}

function partialTypes(types: ReadonlySet<Type>): ReadonlySet<Type> {
  const branches = [...types].flatMap((type) => (type.kind === 'union' ? type.branches : []));
  return new Set(
    branches.flatMap(({ type }) => (type && !type.implicit && hasMembers(type) ? [type] : [])),
  );
}

/** Enums that nobody wrote: the tags of simple unions, and the front end's own. */
function implicitEnums(types: ReadonlySet<Type>, scope: DocumentScope): readonly NamedSchema[] {
  return [...types]
    .filter((type) => type.kind === 'enum')
    .filter(({ implicit }) => implicit)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((type) => typeSchemas(type, scope));
}
