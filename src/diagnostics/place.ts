import { lineText, positionAt, type Position, type Source, type Span } from '../source/source.js';
import type { Diagnostic } from './diagnostic.js';

/** Where a reader is sent: lines and columns count from 1, columns in UTF-16 units. */
export interface Place extends Position {
  /** Path of the file, as its source has it. */
  readonly file: string;
}

/**
 * Where a diagnostic is: the line that QEMU's front end names, at the thing to change where it
 * stands on that line, else at the line's first character. Null where no file is at fault.
 */
export function placeOf({ span, line }: Pick<Diagnostic, 'span' | 'line'>): Place | null {
  if (!span) return null;
  const place = startOf(span);
  if (line === null || line === place.line) return place;
  return { file: place.file, line, column: firstColumn(span.source, line) };
}

/** Where a span begins. */
export function startOf({ source, start }: Span): Place {
  return { file: source.path, ...positionAt(source, start) };
}

function firstColumn(source: Source, line: number): number {
  const at = lineText(source, line).search(/\S/);
  return at === -1 ? 1 : at + 1;
}
