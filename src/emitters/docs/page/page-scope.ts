import type { DocReader } from '../../../codegen/doc-reader.js';
import type { References } from './references.js';
import type { TypeScriptView } from './type-script.js';

/** What it takes to say what stands on a page. */
export interface PageScope {
  readonly reader: DocReader;
  readonly typeScript: TypeScriptView;
  readonly references: References;
}
