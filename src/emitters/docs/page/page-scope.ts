import { docReader, type DocReader } from '../../../codegen/doc-reader.js';
import type { EmitContext } from '../../../codegen/emit-context.js';
import { referencesIn, type References } from './references.js';
import { typeScriptView, type TypeScriptView } from './type-script.js';

/** What it takes to say what stands on a page. */
export interface PageScope {
  readonly reader: DocReader;
  readonly typeScript: TypeScriptView;
  readonly references: References;
}

export function createPageScope(
  context: Pick<EmitContext, 'schema' | 'names' | 'settings'>,
): PageScope {
  const { schema, settings } = context;
  return {
    reader: docReader(schema, settings.docs),
    typeScript: typeScriptView(context),
    references: referencesIn(schema),
  };
}
