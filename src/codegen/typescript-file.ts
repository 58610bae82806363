import type { SymbolKey, SymbolKind } from './generated-symbol.js';
import type { Statement } from './statement.js';

/** A TypeScript file in the making. Its imports follow from what it uses. */
export interface TypeScriptFile {
  /** Relative to the output folder. */
  readonly path: string;
  /** Appends statements. They are handed to ts-morph once, when the file is printed. */
  add(...statements: readonly Statement[]): void;
  /**
   * The local name of a symbol that some emitter declared, and an import of it where another file
   * exports it. An import that is only ever used as a type is a type-only import.
   *
   * @param as how it is used here: `type` suits a value that only `typeof` mentions
   * @throws UnknownSymbolError where no emitter declared the key
   */
  use(key: SymbolKey, as?: SymbolKind): string;
  /**
   * The local name of an object with all that another file of the output exports.
   *
   * @param local what to call it, if that is free
   */
  useAll(path: string, local: string): string;
  /** Whether some emitter declared the key. */
  knows(key: SymbolKey): boolean;
  /** What a symbol is called here, where this file declares it or has imported it so far. */
  inScope(key: SymbolKey): string | undefined;
  /** As `use`, for what a package or the runtime exports. */
  useFrom(module: string, name: string, as?: SymbolKind): string;
  /** Takes a name for something local, or the next one that is free: `name`, `name_2`, ... */
  local(name: string): string;
}
