import type { Module, Schema } from '../model/schema.js';
import type { NoMessages } from './emitter-messages.js';
import type { SymbolDeclaration } from './generated-symbol.js';
import type { Names } from './names.js';
import type { PlacedReport } from './placed-report.js';
import type { Settings } from './settings.js';
import type { Template } from './load-template.js';
import type { TypeScriptFile } from './typescript-file.js';

/** What an emitter sees in both phases. All of it may be taken apart: nothing depends on `this`. */
interface SharedContext<Options, Messages> {
  readonly schema: Schema;
  readonly options: Options;
  readonly settings: Settings;
  /** Decides every generated name and path. */
  readonly names: Names;
  /**
   * Reports something wrong with what the user gave: a code of the emitter's `messages`, what its
   * sentence is made from, and where of the schema. An error stops the output.
   */
  readonly report: PlacedReport<Messages>;
}

/** The first phase: say what will be exported. */
export interface DeclareContext<Options = unknown, Messages = NoMessages> extends SharedContext<
  Options,
  Messages
> {
  /** Promises an exported symbol. Promising a key twice is a mistake of the emitter's author. */
  readonly declare: (declaration: SymbolDeclaration) => void;
}

/** The second phase: make the files. */
export interface EmitContext<Options = unknown, Messages = NoMessages> extends SharedContext<
  Options,
  Messages
> {
  /**
   * Calls back for each module of the schema, in order, to make what depends on the module alone,
   * on what that refers to, and on who refers to it. Modules are left out whose files a host has
   * from an earlier run.
   */
  readonly eachModule: (make: (module: Module) => void) => void;
  /** The TypeScript file at a path relative to the output folder; the same object each time. */
  readonly file: (path: string) => TypeScriptFile;
  /** A file of any other kind. */
  readonly textFile: (path: string, text: string) => void;
  /**
   * A template of LiquidJS, `{{ name }}` for each placeholder: the host's, else one of the emitter's
   * `templates`.
   *
   * @param names the placeholders that it may have
   * @param escape makes plain text into one of the template's language; for `.html` this is known,
   * else text is put in as it is. What needs no escape is given as `WrittenText`
   */
  readonly template: <const Name extends string>(
    path: string,
    names: readonly Name[],
    escape?: (text: string) => string,
  ) => Template<Name>;
  /** Whether an emitter that runs has declared the key: for what is optional. */
  readonly has: (key: string) => boolean;
}
