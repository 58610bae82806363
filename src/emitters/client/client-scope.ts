import type { DocReader } from '../../codegen/doc-reader.js';
import type { Names } from '../../codegen/names.js';
import type { Settings } from '../../codegen/settings.js';
import type { TypeScriptFile } from '../../codegen/typescript-file.js';

/** What it takes to make the client's statements. */
export interface ClientScope {
  readonly names: Names;
  readonly settings: Settings;
  readonly reader: DocReader;
  readonly file: TypeScriptFile;
}
