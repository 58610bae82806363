import type { TableBlock, TableRow } from '../../../markup/block.js';
import { paragraphs } from './lines.js';
import type { MarkdownScope } from './markdown-scope.js';
import { writeLine } from './write-inlines.js';

/** A table, its columns as wide as their widest cell. */
export function writeTable({ title, header, rows }: TableBlock, scope: MarkdownScope): string {
  const columns = Math.max(...[header ?? [], ...rows].map((row) => row.length));
  const cells = [header ?? [], ...rows].map((row) => cellsOf(row, columns, scope));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(3, ...cells.map((row) => row[at]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  const [head = [], ...body] = cells;
  const lines = [head, rule, ...body].map((row) => rowText(row, widths));
  const caption = writeLine(title, scope);
  return paragraphs(caption === '' ? '' : `**${caption}**`, lines.join('\n'));
}

/** A bar would end the cell, in code as well. */
function cellsOf(row: TableRow, columns: number, scope: MarkdownScope): readonly string[] {
  return Array.from({ length: columns }, (_, at) =>
    writeLine(row[at] ?? [], scope).replace(/(?<!\\)\|/g, '\\|'),
  );
}

function rowText(row: readonly string[], widths: readonly number[]): string {
  return `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
}
