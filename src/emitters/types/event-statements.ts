import { definitionDocs } from '../../codegen/definition-docs.js';
import { renderJsDoc } from '../../codegen/jsdoc.js';
import type { Statement } from '../../codegen/statement.js';
import { typeOf } from '../../codegen/type-of.js';
import type { Event } from '../../model/definition.js';
import { structStatement } from './struct-statements.js';
import type { TypesScope } from './types-scope.js';

/** What an event carries; `undefined` where that is nothing. */
export function eventStatements(event: Event, scope: TypesScope): Statement[] {
  const { names, settings, file } = scope;
  const docs = renderJsDoc(definitionDocs(event, settings));
  const { arguments: data } = event;
  if (data?.kind === 'struct' && data.implicit) return [structStatement(data, docs, scope)];
  const type = data ? typeOf(data, file, settings) : 'undefined';
  return [{ kind: 'type', name: names.event(event), docs, type }];
}
