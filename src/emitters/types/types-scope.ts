import type { DocReader } from '../../codegen/doc-reader.js';
import type { JsDoc } from '../../codegen/jsdoc/js-doc.js';
import type { Names } from '../../codegen/names.js';
import type { Settings } from '../../codegen/settings.js';
import type { TypeScriptFile } from '../../codegen/typescript-file.js';
import type { Form } from '../../model/forms.js';
import type { Type } from '../../model/type.js';

/** What it takes to make the statements of a definition. */
export interface TypesScope {
  readonly names: Names;
  readonly settings: Settings;
  /**
   * The text of a comment; undefined where it says nothing, or where none is wanted: then it is not
   * made, which takes longer than all the rest.
   *
   * @param indentation columns before the comment
   */
  readonly comment: (
    make: (reader: DocReader) => JsDoc,
    indentation?: number,
  ) => string | undefined;
  /** The file that they go into. */
  readonly file: TypeScriptFile;
  /** The forms in which a type is told. */
  readonly forms: (type: Type) => readonly Form[];
}
