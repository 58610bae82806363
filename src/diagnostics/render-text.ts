import { renderFrame } from './code-frame.js';
import type { Diagnostic, Note } from './diagnostic.js';
import { ansi, plain, type Paint } from './paint.js';
import { placeOf, startOf, type Place } from './place.js';
import { visibleText } from './visible-text.js';

export interface TextOptions {
  /** Whether to colour with ANSI escape sequences; default false. */
  readonly colour?: boolean;
  /** Columns to keep within; default 120. */
  readonly width?: number;
}

/**
 * Diagnostics for people:
 *
 * ```text
 * qapi/disk.json:7:1: error: unknown type 'sise'; did you mean 'size'? [unknown-type]
 *   9 |   'data': { 'size': 'sise' } }
 *     |                     ^^^^^^
 * ```
 *
 * The line is the one that QEMU's front end names; the frame shows the smallest thing to change.
 */
export function renderText(diagnostics: readonly Diagnostic[], options: TextOptions = {}): string {
  const paint = options.colour ? ansi : plain;
  const width = options.width ?? 120;
  return diagnostics.map((diagnostic) => renderOne(diagnostic, paint, width)).join('');
}

function renderOne(diagnostic: Diagnostic, paint: Paint, width: number): string {
  const { severity, message, code, span, line, notes } = diagnostic;
  const head = header(placeOf(diagnostic), severity, message, paint);
  const frame = span ? renderFrame(span, { paint, style: severity, width, context: line }) : '';
  const rest = notes.map((note) => renderNote(note, paint, width)).join('');
  return `${head} ${paint('faint', `[${code}]`)}\n${frame}${rest}`;
}

function renderNote({ message, span }: Note, paint: Paint, width: number): string {
  const head = header(span && startOf(span), 'note', message, paint);
  const frame = span ? renderFrame(span, { paint, style: 'note', width, context: null }) : '';
  return `${head}\n${frame}`;
}

function header(
  place: Place | null,
  style: 'error' | 'warning' | 'note',
  message: string,
  paint: Paint,
): string {
  const where = place
    ? `${paint('place', `${visibleText(place.file)}:${place.line}:${place.column}:`)} `
    : '';
  return `${where}${paint(style, `${style}:`)} ${visibleText(message)}`;
}
