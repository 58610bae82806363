import { docReader } from '../../codegen/doc-reader.js';
import { headerText } from '../../codegen/header.js';
import type { DocsLevel } from '../../codegen/settings.js';
import { directions } from '../../model/direction.js';
import { enumsOf } from '../../model/enums-of.js';
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
  const goes = goesBy(schema, form);
  const scope: DocumentScope = {
    form,
    reader: docReader(schema.release, docs),
    partial: form === 'sent' ? partialTypes(schema, goes) : new Set(),
  };
  const written = schema.modules.flatMap(({ definitions }) =>
    definitions
      .filter((one) => one.kind === 'command' || one.kind === 'event' || goes(one))
      .flatMap((one) => definitionSchemas(one, scope)),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: documentId(form),
    $comment: headerText(schema),
    $defs: new Map([...written, ...implicitEnums(schema, goes, scope)]),
  };
}

/** Types that no command or event uses are those of QEMU's command line: sent, if anything. */
function goesBy(schema: Schema, form: Form): (type: Type) => boolean {
  const directionOf = directions(schema);
  const fitting = form === 'sent' ? ['sent', 'both', 'unused'] : ['received', 'both'];
  return (type) => fitting.includes(directionOf(type));
}

function partialTypes(schema: Schema, goes: (type: Type) => boolean): ReadonlySet<Type> {
  const unions = schema.definitions.filter((one) => one.kind === 'union' && goes(one));
  return new Set(
    unions
      .flatMap((union) => (union.kind === 'union' ? union.branches : []))
      .flatMap(({ type }) => (type && !type.implicit && hasMembers(type) ? [type] : [])),
  );
}

/** Enums that nobody wrote: the tags of simple unions, and the front end's own. */
function implicitEnums(
  schema: Schema,
  goes: (type: Type) => boolean,
  scope: DocumentScope,
): readonly NamedSchema[] {
  const own = schema.type('QType');
  const tags = enumsOf(schema).filter(({ implicit }) => implicit);
  const isUsed = own?.kind === 'enum' && reachableTypes(schema.definitions).has(own);
  const all = isUsed ? [own, ...tags] : tags;
  return all.filter(goes).flatMap((type) => typeSchemas(type, scope));
}
