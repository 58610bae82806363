import type { SymbolDeclaration, SymbolKey } from './generated-symbol.js';

/** What all emitters have declared: filled in the first phase, read in the second. */
export class SymbolTable {
  readonly #byKey = new Map<string, SymbolDeclaration>();
  readonly #byFile = new Map<string, SymbolDeclaration[]>();

  /** Several keys may lead to one name. @returns false where the key is taken */
  add(declaration: SymbolDeclaration): boolean {
    if (this.#byKey.has(declaration.key)) return false;
    const file = this.#byFile.get(declaration.file) ?? [];
    file.push(declaration);
    this.#byFile.set(declaration.file, file);
    this.#byKey.set(declaration.key, declaration);
    return true;
  }

  get(key: SymbolKey | string): SymbolDeclaration | undefined {
    return this.#byKey.get(key);
  }

  /** What a file exports. */
  exportsOf(file: string): readonly SymbolDeclaration[] {
    return this.#byFile.get(file) ?? [];
  }

  /** Files that export something, in the order of their first declaration. */
  files(): readonly string[] {
    return [...this.#byFile.keys()];
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }
}
