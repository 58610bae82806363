import type { TableRow } from '../block.js';
import { isBlank } from '../lines.js';
import type { BlockInput, BlockMatch } from './block-rule.js';
import { restInlines } from './rest-inlines.js';

/** A column: where it begins, and where it ends unless it is the last. */
interface Column {
  readonly start: number;
  readonly end: number;
}

const border = /^=+(?: +=+)+\s*$/;

/** A simple table: columns under `=====`, the header between the first two such lines. */
export function tableRule({ lines, at }: BlockInput): BlockMatch | null {
  const top = lines[at] ?? '';
  if (!border.test(top)) return null;
  const borders = bordersFrom(lines, at);
  const bottom = borders.at(-1);
  if (borders.length < 2 || bottom === undefined) return null;
  const columns = columnsOf(top);
  const [, second = bottom] = borders;
  const header = borders.length > 2 ? rowsOf(lines.slice(at + 1, second), columns) : [];
  const rows = rowsOf(lines.slice((borders.length > 2 ? second : at) + 1, bottom), columns);
  const [only = null] = header;
  return { blocks: [{ kind: 'table', title: [], header: only, rows }], next: bottom + 1 };
}

/** The first border, and those below it until a blank line follows one. */
function bordersFrom(lines: readonly string[], at: number): readonly number[] {
  const found: number[] = [];
  for (let next = at; next < lines.length; next++) {
    if (!border.test(lines[next] ?? '')) continue;
    found.push(next);
    if (found.length > 1 && isBlank(lines[next + 1])) break;
  }
  return found;
}

function columnsOf(top: string): readonly Column[] {
  const columns = [...top.matchAll(/=+/g)].map(({ index, 0: marks }) => ({
    start: index,
    end: index + marks.length,
  }));
  return columns.map((column, at) =>
    at === columns.length - 1 ? { ...column, end: Number.MAX_SAFE_INTEGER } : column,
  );
}

/** A line whose first cell is blank goes on with the row above it. */
function rowsOf(lines: readonly string[], columns: readonly Column[]): readonly TableRow[] {
  const rows: string[][] = [];
  for (const line of lines) {
    if (isBlank(line)) continue;
    const cells = cellsOf(line, columns);
    const last = rows.at(-1);
    if (cells[0] !== '' || !last) rows.push(cells);
    else cells.forEach((cell, at) => (last[at] = `${last[at] ?? ''} ${cell}`.trim()));
  }
  return rows.map((cells) => cells.map(restInlines));
}

/** Text that crosses a gap belongs to the cell that it begins in. */
function cellsOf(line: string, columns: readonly Column[]): string[] {
  return columns.map(({ start }, at) => {
    const from = at === 0 ? 0 : start;
    const to = columns[at + 1]?.start ?? line.length;
    return line.slice(from, to).trim();
  });
}
