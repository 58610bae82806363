import { describe, expect, it } from '@jest/globals';
import { FileBuilder } from './file-builder.js';
import type { SymbolDeclaration } from './generated-symbol.js';
import { SymbolTable } from './symbol-table.js';

function builder(path: string, ...declarations: SymbolDeclaration[]): FileBuilder {
  const symbols = new SymbolTable();
  for (const declaration of declarations) symbols.add(declaration);
  return new FileBuilder({ emitter: 'test', path, symbols, importExtension: 'js' });
}

const type = (name: string, file: string): SymbolDeclaration => ({
  key: `types:${name}`,
  name,
  file,
  kind: 'type',
});

describe('FileBuilder', () => {
  it('imports what other files export, and only that', () => {
    const file = builder('a/b.ts', type('Here', 'a/b.ts'), type('There', 'c.ts'));
    expect(file.use('types:Here')).toBe('Here');
    expect(file.use('types:There')).toBe('There');
    expect(file.imports).toEqual([
      {
        specifier: '../c.js',
        names: [{ name: 'There', local: 'There', typeOnly: true }],
      },
    ]);
  });

  it('renames what clashes with a name of its own or of another import', () => {
    const file = builder('a.ts', type('Own', 'a.ts'));
    expect(file.useFrom('x', 'Own')).toBe('Own_2');
    expect(file.useFrom('y', 'Own')).toBe('Own_3');
    expect(file.useFrom('x', 'Own')).toBe('Own_2');
    expect(file.local('Own')).toBe('Own_4');
  });

  it('imports a type only while nothing needs more', () => {
    const file = builder('a.ts');
    const typeOnly = () => file.imports.map(({ names }) => names.map((name) => name.typeOnly));
    file.useFrom('x', 'Thing', 'type');
    expect(typeOnly()).toEqual([[true]]);
    file.useFrom('x', 'Thing', 'value');
    file.useFrom('x', 'Thing', 'type');
    expect(typeOnly()).toEqual([[false]]);
  });

  it('sorts packages before files, and far files before near ones', () => {
    const file = builder('a/b/c.ts', type('N', 'a/b/n.ts'), type('F', 'f.ts'));
    file.use('types:N');
    file.use('types:F');
    file.useFrom('zod', 'z');
    expect(file.imports.map(({ specifier }) => specifier)).toEqual(['zod', '../../f.js', './n.js']);
  });

  it('says who uses a symbol that nobody declares, and which may be meant', () => {
    const file = builder('a.ts', type('StatusInfo', 'b.ts'));
    expect(() => file.use('types:StatusInfi')).toThrow(
      "emitter 'test': a.ts uses 'types:StatusInfi', which nothing declares; " +
        "did you mean 'types:StatusInfo'?",
    );
  });
});
