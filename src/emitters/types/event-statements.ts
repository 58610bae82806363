import { definitionDocs } from '../../codegen/definition-docs.js';
import type { Statement } from '../../codegen/statement.js';
import { typeOf } from '../../codegen/type-of.js';
import type { Event } from '../../model/definition.js';
import { inlineArguments } from '../../model/inline-arguments.js';
import { structStatement } from './struct-statement.js';
import type { TypesScope } from './types-scope.js';

/** What an event carries; `undefined` where that is nothing. */
export function eventStatements(event: Event, scope: TypesScope): Statement[] {
  const { names, settings, comment, file } = scope;
  const docs = comment((reader) => definitionDocs(event, reader));
  const inline = inlineArguments(event);
  if (inline) return [structStatement(inline, { form: 'received', docs }, scope)];
  const type = event.arguments ? typeOf(event.arguments, file, settings, 'received') : 'undefined';
  return [{ kind: 'type', name: names.event(event), origin: event.namedAt, docs, type }];
}
