import { lineText, positionAt, type Span } from '../source/source.js';
import type { Paint } from './paint.js';
import { isPlain, visibleCell, type Cell } from './visible-text.js';

export interface FrameOptions {
  readonly paint: Paint;
  /** How the carets are coloured. */
  readonly style: 'error' | 'warning' | 'note';
  /** Columns that a frame may take; longer lines are shown in part. */
  readonly width: number;
  /** A further line to show, such as that of the definition that the span stands in. */
  readonly context: number | null;
}

/** A line of the frame; what is marked is from `start` to before `end`, in UTF-16 units. */
interface Row {
  readonly line: number;
  readonly marked: { readonly start: number; readonly end: number } | null;
}

/**
 * The source of a span with carets under it:
 *
 * ```text
 *   7 | { 'struct': 'Disk',
 *     | ...
 *   9 |   'data': { 'size': 'sise' } }
 *     |                     ^^^^^^
 * ```
 *
 * Of a span over several lines the first and the last are shown. Ends with a line end.
 */
export function renderFrame(span: Span, options: FrameOptions): string {
  const rows = rowsOf(span, options.context);
  const digits = Math.max(3, ...rows.map(({ line }) => String(line).length + 1));
  const gutter = (label: string): string => options.paint('faint', `${label.padStart(digits)} |`);
  const lines = rows.flatMap((row, at) => {
    const gap = at > 0 && row.line - (rows[at - 1]?.line ?? 0) > 1;
    const { text, carets } = renderRow(span, row, options.width - digits - 3);
    return [
      ...(gap ? [`${gutter('')} ...`] : []),
      `${gutter(String(row.line))} ${text}`,
      ...(carets ? [`${gutter('')} ${options.paint(options.style, carets)}`] : []),
    ];
  });
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function rowsOf(span: Span, context: number | null): readonly Row[] {
  const { source, start, end } = span;
  const first = positionAt(source, start);
  // The last character of the span, so that one that ends a line does not reach into the next.
  const last = positionAt(source, Math.max(start, end - 1));
  const from = first.column - 1;
  const rows: Row[] =
    first.line === last.line
      ? [{ line: first.line, marked: { start: from, end: from + Math.max(1, end - start) } }]
      : [
          { line: first.line, marked: { start: from, end: Infinity } },
          { line: last.line, marked: { start: indentOf(span, last.line), end: last.column } },
        ];
  if (context !== null && !rows.some(({ line }) => line === context)) {
    rows.push({ line: context, marked: null });
  }
  return rows.sort((a, b) => a.line - b.line);
}

function indentOf({ source }: Span, line: number): number {
  return Math.max(0, lineText(source, line).search(/\S/));
}

function renderRow(
  { source }: Span,
  { line, marked }: Row,
  width: number,
): { text: string; carets: string } {
  const written = lineText(source, line).replace(/\r$/, '');
  if (written.length <= width && isPlain(written)) return plainRow(written, marked);
  const columns = Math.max(20, width);
  const near = nearMark(written, marked, columns);
  const cells = cellsOf(near.text, near.marked);
  const { shown, ...cut } = windowOf(cells, columns);
  const before = cut.before || near.before;
  const after = cut.after || near.after;
  const text = (before ? '…' : '') + shown.map((cell) => cell.text).join('') + (after ? '…' : '');
  return { text, carets: (before && marked ? ' ' : '') + caretsOf(shown) };
}

/** A row whose characters are cells by themselves. There may be hundreds of frames to show. */
function plainRow(text: string, marked: Row['marked']): { text: string; carets: string } {
  if (!marked) return { text, carets: '' };
  const start = Math.min(marked.start, text.length);
  const count = Math.max(1, Math.min(marked.end, text.length) - start);
  return { text, carets: ' '.repeat(start) + '^'.repeat(count) };
}

/** A line may have millions of characters, and each is looked at: so only those near the mark are. */
function nearMark(
  text: string,
  marked: Row['marked'],
  width: number,
): { text: string; marked: Row['marked']; before: boolean; after: boolean } {
  const reach = 10 * width;
  const start = Math.max(0, (marked?.start ?? 0) - reach);
  const end = Math.min(text.length, start + 3 * reach);
  const moved = marked && { start: marked.start - start, end: marked.end - start };
  return {
    text: text.slice(start, end),
    marked: moved,
    before: start > 0,
    after: end < text.length,
  };
}

interface MarkedCell extends Cell {
  readonly marked: boolean;
}

/** The cells of a line; one more where the mark lies past its end. */
function cellsOf(text: string, marked: Row['marked']): readonly MarkedCell[] {
  const cells: MarkedCell[] = [];
  let at = 0;
  for (const character of text) {
    const inside = marked !== null && at + character.length > marked.start && at < marked.end;
    cells.push({ ...visibleCell(character), marked: inside });
    at += character.length;
  }
  if (marked && !cells.some((cell) => cell.marked)) {
    cells.push({ text: '', width: 1, marked: true });
  }
  return cells;
}

/** What is shown of a line that is too long: from a little before the mark. */
function windowOf(
  cells: readonly MarkedCell[],
  width: number,
): { shown: readonly MarkedCell[]; before: boolean; after: boolean } {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= width) return { shown: cells, before: false, after: false };
  const mark = Math.max(
    0,
    cells.findIndex((cell) => cell.marked),
  );
  const room = width - 2;
  const start = mark < room * 0.8 ? 0 : mark - Math.floor(room / 3);
  let end = start;
  let used = 0;
  while (end < cells.length && used + (cells[end]?.width ?? 0) <= room) {
    used += cells[end]?.width ?? 0;
    end++;
  }
  return { shown: cells.slice(start, end), before: start > 0, after: end < cells.length };
}

/** Tabs stay tabs before the carets, so that these stand right whatever a tab's width is. */
function caretsOf(cells: readonly MarkedCell[]): string {
  return cells
    .map(({ text, width, marked }) => {
      if (marked) return '^'.repeat(width);
      return text === '\t' ? text : ' '.repeat(width);
    })
    .join('')
    .trimEnd();
}
