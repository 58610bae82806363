import { positionAt, type Span } from '../source/source.js';
import type { Diagnostic, Note } from './diagnostic.js';
import { placeOf, startOf, type Place } from './place.js';

/**
 * Diagnostics for programs: `{"diagnostics": [...]}`. `file`, `line` and `column` are the place
 * that the text form names; `span` is the smallest thing to change, its `end` exclusive. All count
 * from 1 and are null where no file is at fault. Ends with a line end.
 */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ diagnostics: diagnostics.map(diagnosticData) }, null, 2)}\n`;
}

function diagnosticData(diagnostic: Diagnostic): object {
  const { code, severity, message, span, notes } = diagnostic;
  return {
    code,
    severity,
    message,
    ...placeData(placeOf(diagnostic)),
    span: spanData(span),
    notes: notes.map(noteData),
  };
}

function noteData({ message, span }: Note): object {
  return { message, ...placeData(span && startOf(span)), span: spanData(span) };
}

function placeData(place: Place | null): object {
  return place ?? { file: null, line: null, column: null };
}

function spanData(span: Span | null): object | null {
  if (!span) return null;
  const { source, start, end } = span;
  return { start: positionAt(source, start), end: positionAt(source, end) };
}
