import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source, Span } from '../source/source.js';
import { folderBelow } from './folder-below.js';

/**
 * Diagnostics whose files are named from the folder that one works in, so that terminals, editors
 * and annotations find them. Files of a schema that lies elsewhere keep their names.
 *
 * @param root absolute path that the schema's files are named from; null where there is none
 */
export function namedFromCwd(
  diagnostics: readonly Diagnostic[],
  root: string | null,
  cwd: string,
): readonly Diagnostic[] {
  const folder = root === null ? null : folderBelow(cwd, root);
  if (folder === null) return diagnostics;
  const inFolder = spansIn(folder);
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    span: inFolder(diagnostic.span),
    notes: diagnostic.notes.map((note) => ({ ...note, span: inFolder(note.span) })),
  }));
}

/** A source stays one: it is copied once, however many spans are in it. */
function spansIn(folder: string): (span: Span | null) => Span | null {
  const named = new Map<Source, Source>();
  return (span) => {
    if (!span) return null;
    const { source } = span;
    const found = named.get(source) ?? { ...source, path: posix.join(folder, source.path) };
    named.set(source, found);
    return { ...span, source: found };
  };
}
