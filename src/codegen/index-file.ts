import { byCodeUnit, relativeSpecifier } from './imports.js';
import type { FileContent } from './print-files.js';
import type { Settings } from './settings.js';

/** The file that exports all that the others export. */
export function indexFile(
  path: string,
  files: readonly string[],
  { importExtension }: Settings,
): Omit<FileContent, 'header'> {
  const statements = files.toSorted(byCodeUnit).map((file) => ({
    kind: 'export' as const,
    from: relativeSpecifier(path, file, importExtension),
  }));
  return { path, imports: [], statements };
}
