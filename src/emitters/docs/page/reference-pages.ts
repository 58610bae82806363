import type { EmitContext } from '../../../codegen/emit-context.js';
import { moduleOutlines, type ModuleOutline } from './module-outline.js';
import { modulePage } from './module-page.js';
import type { ModulePage } from './page.js';
import { createPageScope } from './page-scope.js';
import { reportUnknownMarkup } from './unknown-markup.js';
import type { TypeScriptView } from './type-script.js';

/** All that is to be said of a schema. */
export interface Reference {
  /** Only those of modules that say something. */
  readonly pages: readonly ModulePage[];
  readonly outlines: readonly ModuleOutline[];
  readonly typeScript: TypeScriptView;
}

export function referencePages(
  context: Pick<EmitContext, 'schema' | 'names' | 'settings' | 'report'>,
): Reference {
  const { schema, report } = context;
  const scope = createPageScope(context);
  const { reader, typeScript } = scope;
  reportUnknownMarkup(schema.docs, reader, report);
  const pages = schema.modules.map((module) => modulePage(module, scope));
  return {
    pages: pages.filter(({ entries }) => entries.length > 0),
    outlines: moduleOutlines(schema, reader),
    typeScript,
  };
}
