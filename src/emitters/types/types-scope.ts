import type { DocReader } from '../../codegen/doc-reader.js';
import type { Names } from '../../codegen/names.js';
import type { Settings } from '../../codegen/settings.js';
import type { TypeScriptFile } from '../../codegen/typescript-file.js';
import type { Form } from '../../model/forms.js';
import type { Type } from '../../model/type.js';

/** What it takes to make the statements of a definition. */
export interface TypesScope {
  readonly names: Names;
  readonly settings: Settings;
  readonly reader: DocReader;
  /** The file that they go into. */
  readonly file: TypeScriptFile;
  /** The forms in which a type is told. */
  readonly forms: (type: Type) => readonly Form[];
}
