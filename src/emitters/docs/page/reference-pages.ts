import { docReader } from '../../../codegen/doc-reader.js';
import type { EmitContext } from '../../../codegen/emit-context.js';
import { modulePage } from './module-page.js';
import type { ModulePage } from './page.js';
import { referencesIn } from './references.js';
import { reportUnknownMarkup } from './unknown-markup.js';
import { typeScriptView, type TypeScriptView } from './type-script.js';

/** All that is to be said of a schema. */
export interface Reference {
  /** Only those of modules that say something. */
  readonly pages: readonly ModulePage[];
  readonly typeScript: TypeScriptView;
}

export function referencePages(
  context: Pick<EmitContext, 'schema' | 'names' | 'settings' | 'report'>,
): Reference {
  const { schema, settings, report } = context;
  const typeScript = typeScriptView(context);
  const reader = docReader(schema, settings.docs);
  reportUnknownMarkup(schema.docs, reader, report);
  const scope = {
    reader,
    typeScript,
    references: referencesIn(schema),
  };
  const pages = schema.modules.map((module) => modulePage(module, scope));
  return { pages: pages.filter(({ entries }) => entries.length > 0), typeScript };
}
