import { didYouMean } from '../diagnostics/suggestion.js';
import { EmitterError } from './emitter-error.js';
import type { SymbolKey, SymbolKind } from './generated-symbol.js';
import { byCodeUnit, relativeSpecifier, type ImportedModule } from './imports.js';
import { inlineRuntime, inlineRuntimePath } from './inline-runtime.js';
import type { Statement } from './statement.js';
import type { SymbolTable } from './symbol-table.js';
import type { TypeScriptFile } from './typescript-file.js';

interface Import {
  readonly specifier: string;
  readonly name: string;
  readonly local: string;
  typeOnly: boolean;
}

export interface FileBuilderOptions {
  /** Whose file it is, for errors. */
  readonly emitter: string;
  readonly path: string;
  readonly symbols: SymbolTable;
  readonly importExtension: 'js' | 'ts';
}

/** Gathers what a file consists of. Emitters see it as a `TypeScriptFile`. */
export class FileBuilder implements TypeScriptFile {
  readonly path: string;
  readonly #options: FileBuilderOptions;
  readonly #statements: Statement[] = [];
  readonly #imports = new Map<string, Import>();
  readonly #taken: Set<string>;
  readonly #used = new Set<SymbolKey>();

  constructor(options: FileBuilderOptions) {
    this.path = options.path;
    this.#options = options;
    this.#taken = new Set(options.symbols.exportsOf(options.path).map(({ name }) => name));
  }

  get statements(): readonly Statement[] {
    return this.#statements;
  }

  /** The symbols of other files that it uses. */
  get used(): ReadonlySet<SymbolKey> {
    return this.#used;
  }

  /** Packages first, then files, each in order; names in order. */
  get imports(): readonly ImportedModule[] {
    const bySpecifier = new Map<string, Import[]>();
    for (const entry of this.#imports.values()) {
      const key = entry.name === '*' ? `${entry.specifier}\n*` : entry.specifier;
      const names = bySpecifier.get(key);
      if (names) names.push(entry);
      else bySpecifier.set(key, [entry]);
    }
    return [...bySpecifier]
      .map(([key, names]) => ({
        specifier: key.replace('\n*', ''),
        names: names.toSorted((a, b) => byCodeUnit(a.name, b.name)),
      }))
      .toSorted((a, b) => byCodeUnit(importRank(a.specifier), importRank(b.specifier)));
  }

  add(...statements: readonly Statement[]): void {
    this.#statements.push(...statements);
  }

  use(key: SymbolKey, as?: SymbolKind): string {
    const { symbols, emitter, importExtension } = this.#options;
    const symbol = symbols.get(key);
    if (!symbol) {
      const hint = didYouMean(key, symbols.keys());
      throw new EmitterError(emitter, `${this.path} uses '${key}', which nothing declares${hint}`);
    }
    if (symbol.file === this.path) return symbol.name;
    this.#used.add(key);
    const specifier = relativeSpecifier(this.path, symbol.file, importExtension);
    return this.#import(specifier, symbol.name, as ?? symbol.kind);
  }

  useAll(path: string, local: string): string {
    const specifier = relativeSpecifier(this.path, path, this.#options.importExtension);
    return this.#import(specifier, '*', 'value', local);
  }

  knows(key: SymbolKey): boolean {
    return this.#options.symbols.get(key) !== undefined;
  }

  inScope(key: SymbolKey): string | undefined {
    const { symbols, importExtension } = this.#options;
    const symbol = symbols.get(key);
    if (!symbol || symbol.file === this.path) return symbol?.name;
    const specifier = relativeSpecifier(this.path, symbol.file, importExtension);
    return this.#imports.get(importKey(specifier, symbol.name))?.local;
  }

  useFrom(module: string, name: string, as: SymbolKind = 'value'): string {
    if (module !== inlineRuntime) return this.#import(module, name, as);
    const { importExtension } = this.#options;
    return this.#import(relativeSpecifier(this.path, inlineRuntimePath, importExtension), name, as);
  }

  local(name: string): string {
    let free = name;
    for (let count = 2; this.#taken.has(free); count++) free = `${name}_${count}`;
    this.#taken.add(free);
    return free;
  }

  #import(specifier: string, name: string, as: SymbolKind, wanted = name): string {
    const key = importKey(specifier, name);
    const known = this.#imports.get(key);
    if (known) {
      known.typeOnly &&= as === 'type';
      return known.local;
    }
    const local = this.local(wanted);
    this.#imports.set(key, { specifier, name, local, typeOnly: as === 'type' });
    return local;
  }
}

function importKey(specifier: string, name: string): string {
  return `${specifier}\n${name}`;
}

/** Sorts packages before files of the output, and files far away before near ones. */
function importRank(specifier: string): string {
  if (!specifier.startsWith('.')) return `0${specifier}`;
  return specifier.startsWith('../') ? `1${specifier}` : `2${specifier}`;
}
