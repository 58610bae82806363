import type { SymbolDeclaration } from './generated-symbol.js';
import { byCodeUnit, relativeSpecifier } from './imports.js';
import type { FileContent } from './print-files.js';
import type { Settings } from './settings.js';
import type { ExportStatement } from './statement.js';

/** A file, and what it exports. */
export interface ExportingFile {
  readonly path: string;
  readonly symbols: readonly SymbolDeclaration[];
}

/** The file that exports all that the others export, but for what is between them. */
export function indexFile(
  path: string,
  files: readonly ExportingFile[],
  { importExtension }: Settings,
): Omit<FileContent, 'header'> {
  const statements = files
    .toSorted((a, b) => byCodeUnit(a.path, b.path))
    .map((file) => exportOf(file, relativeSpecifier(path, file.path, importExtension)));
  return { path, imports: [], statements };
}

/** Names are told one by one only where some are left out. */
function exportOf({ symbols }: ExportingFile, from: string): ExportStatement {
  if (!symbols.some(({ internal }) => internal)) return { kind: 'export', from };
  // A type and a value of one name are exported at once.
  const names = new Map<string, { readonly name: string; readonly typeOnly: boolean }>();
  for (const { name, kind, internal } of symbols) {
    const typeOnly = kind === 'type' && (names.get(name)?.typeOnly ?? true);
    if (internal !== true) names.set(name, { name, typeOnly });
  }
  const sorted = [...names.values()].toSorted((a, b) => byCodeUnit(a.name, b.name));
  return { kind: 'export', from, names: sorted };
}
