import type { Schema } from '../model/schema.js';
import type { SymbolDeclaration } from './generated-symbol.js';
import type { Names } from './names.js';
import type { PlacedReport } from './placed-report.js';
import type { Settings } from './settings.js';
import type { TypeScriptFile } from './typescript-file.js';

/** What an emitter sees in both phases. All of it may be taken apart: nothing depends on `this`. */
interface SharedContext<Options> {
  readonly schema: Schema;
  readonly options: Options;
  readonly settings: Settings;
  /** Decides every generated name and path. */
  readonly names: Names;
  /** Reports something wrong with what the user asked for; an error stops the output. */
  readonly report: PlacedReport;
}

/** The first phase: say what will be exported. */
export interface DeclareContext<Options = unknown> extends SharedContext<Options> {
  /** Promises an exported symbol. Promising a key twice is a mistake of the emitter's author. */
  readonly declare: (declaration: SymbolDeclaration) => void;
}

/** The second phase: make the files. */
export interface EmitContext<Options = unknown> extends SharedContext<Options> {
  /** The TypeScript file at a path relative to the output folder; the same object each time. */
  readonly file: (path: string) => TypeScriptFile;
  /** A file of any other kind. */
  readonly textFile: (path: string, text: string) => void;
  /** Whether an emitter that runs has declared the key: for what is optional. */
  readonly has: (key: string) => boolean;
}
