import { didYouMean } from '../diagnostics/suggestion.js';
import { EmitterError } from './emitter-error.js';
import type { SymbolKey, SymbolKind } from './generated-symbol.js';
import { byCodeUnit, relativeSpecifier, type ImportedModule } from './imports.js';
import { inlineRuntime, inlineRuntimePath } from './inline-runtime.js';
import type { Statement } from './statement.js';
import type { SymbolTable } from './symbol-table.js';
import type { TypeScriptFile } from './typescript-file.js';

interface Import {
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
  /** By specifiers, then by names. */
  readonly #imports = new Map<string, Map<string, Import>>();
  /** By paths. */
  readonly #specifiers = new Map<string, string>();
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
    return [...this.#imports]
      .flatMap(([specifier, byName]) =>
        statementsOf([...byName.values()]).map((names) => ({
          specifier,
          names: names.toSorted((a, b) => byCodeUnit(a.name, b.name)),
        })),
      )
      .toSorted((a, b) => byCodeUnit(importRank(a.specifier), importRank(b.specifier)));
  }

  add(...statements: readonly Statement[]): void {
    this.#statements.push(...statements);
  }

  use(key: SymbolKey, as?: SymbolKind): string {
    const { symbols, emitter } = this.#options;
    const symbol = symbols.get(key);
    if (!symbol) {
      const hint = didYouMean(key, symbols.keys());
      throw new EmitterError(emitter, `${this.path} uses '${key}', which nothing declares${hint}`);
    }
    if (symbol.file === this.path) return symbol.name;
    this.#used.add(key);
    return this.#import(this.#specifierOf(symbol.file), symbol.name, as ?? symbol.kind);
  }

  useAll(path: string, local: string): string {
    return this.#import(this.#specifierOf(path), '*', 'value', local);
  }

  knows(key: SymbolKey): boolean {
    return this.#options.symbols.get(key) !== undefined;
  }

  inScope(key: SymbolKey): string | undefined {
    const symbol = this.#options.symbols.get(key);
    if (!symbol || symbol.file === this.path) return symbol?.name;
    return this.#imports.get(this.#specifierOf(symbol.file))?.get(symbol.name)?.local;
  }

  useFrom(module: string, name: string, as: SymbolKind = 'value'): string {
    if (module !== inlineRuntime) return this.#import(module, name, as);
    return this.#import(this.#specifierOf(inlineRuntimePath), name, as);
  }

  local(name: string): string {
    let free = name;
    for (let count = 2; this.#taken.has(free); count++) free = `${name}_${count}`;
    this.#taken.add(free);
    return free;
  }

  #import(specifier: string, name: string, as: SymbolKind, wanted = name): string {
    const byName = this.#imports.get(specifier) ?? new Map<string, Import>();
    this.#imports.set(specifier, byName);
    const known = byName.get(name);
    if (known) {
      known.typeOnly &&= as === 'type';
      return known.local;
    }
    const local = this.local(wanted);
    byName.set(name, { name, local, typeOnly: as === 'type' });
    return local;
  }

  #specifierOf(path: string): string {
    const known = this.#specifiers.get(path);
    if (known !== undefined) return known;
    const specifier = relativeSpecifier(this.path, path, this.#options.importExtension);
    this.#specifiers.set(path, specifier);
    return specifier;
  }
}

/** What is imported as a whole has a statement of its own. */
function statementsOf(imports: readonly Import[]): readonly (readonly Import[])[] {
  const isWhole = ({ name }: Import) => name === '*';
  const named = imports.filter((entry) => !isWhole(entry));
  const whole = imports.filter(isWhole).map((entry) => [entry]);
  return named.length > 0 ? [named, ...whole] : whole;
}

/** Sorts packages before files of the output, and files far away before near ones. */
function importRank(specifier: string): string {
  if (!specifier.startsWith('.')) return `0${specifier}`;
  return specifier.startsWith('../') ? `1${specifier}` : `2${specifier}`;
}
