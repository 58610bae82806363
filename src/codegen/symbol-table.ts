import type { SymbolDeclaration } from './generated-symbol.js';

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

  get(key: string): SymbolDeclaration | undefined {
    return this.#byKey.get(key);
  }

  /** What a file exports. */
  exportsOf(file: string): readonly SymbolDeclaration[] {
    return this.#byFile.get(file) ?? [];
  }

  /** Names that two files export, where one file that exports everything could have one only. */
  clashes(): readonly (readonly [SymbolDeclaration, SymbolDeclaration])[] {
    const exported = new Map<string, SymbolDeclaration>();
    const clashes: (readonly [SymbolDeclaration, SymbolDeclaration])[] = [];
    for (const declaration of this.#byKey.values()) {
      if (declaration.internal === true) continue;
      const first = exported.get(declaration.name);
      if (!first) exported.set(declaration.name, declaration);
      else if (first.file !== declaration.file) clashes.push([first, declaration]);
    }
    return clashes;
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }
}
