/** One schema file as text, with what is needed to name a place in it. */
export interface Source {
  /**
   * Path as users are shown it, with `/`: relative to the schema's root. Who shows a diagnostic can
   * put another there.
   */
  readonly path: string;
  /** The text, line ends already normalised where the dialect does so. */
  readonly text: string;
  /** Offset of the first character of each line; the first is 0. */
  readonly lineStarts: readonly number[];
}

/** A stretch of a source: `start` inclusive, `end` exclusive, in UTF-16 units. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A place for people: both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function createSource(path: string, text: string): Source {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  return { path, text, lineStarts };
}

/** The line and column of an offset; offsets past the end give the end. */
export function positionAt(source: Source, offset: number): Position {
  const { lineStarts } = source;
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const clamped = Math.min(offset, source.text.length);
  return { line: low + 1, column: clamped - (lineStarts[low] ?? 0) + 1 };
}

/** The text of a line, without its line end. Lines count from 1. */
export function lineText(source: Source, line: number): string {
  const start = source.lineStarts[line - 1];
  if (start === undefined) return '';
  const next = source.lineStarts[line];
  return source.text.slice(start, next === undefined ? undefined : next - 1);
}
