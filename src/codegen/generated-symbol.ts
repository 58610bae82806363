/**
 * Names a symbol across emitters: the emitter, a colon, and what it stands for, such as
 * `types:StatusInfo` or `types:RunState#values`. The definitions of a schema share one name
 * space, so the schema's own name is enough after the colon.
 */
export type SymbolKey = `${string}:${string}`;

/** Whether a symbol exists for the compiler only, or when the program runs as well. */
export type SymbolKind = 'type' | 'value';

/** What an emitter promises to export. */
export interface SymbolDeclaration {
  readonly key: SymbolKey;
  /** Path of the TypeScript file that exports it, relative to the output folder. */
  readonly file: string;
  readonly name: string;
  readonly kind: SymbolKind;
  /** For other files of the output only: the index does not pass it on. */
  readonly internal?: boolean;
}
