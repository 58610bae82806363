import type { Source, Span } from './source.js';

/** A stretch of a line, for people: lines and columns count from 1, `endColumn` is exclusive. */
interface Stretch {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** The span of a place in one of these sources; null where it stands in none of them. */
export function spanAt(sources: readonly Source[], at: Stretch): Span | null {
  const source = sources.find(({ path }) => path === at.file);
  const lineStart = source?.lineStarts[at.line - 1];
  if (!source || lineStart === undefined) return null;
  return { source, start: lineStart + at.column - 1, end: lineStart + at.endColumn - 1 };
}
