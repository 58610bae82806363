import type { TableBlock, TableRow } from '../../../markup/block.js';
import { markdownTable } from '../../../markup/markdown-table.js';
import { paragraphs } from './lines.js';
import type { MarkdownScope } from './markdown-scope.js';
import { writeLine } from './write-inlines.js';

/** A table below its title. */
export function writeTable({ title, header, rows }: TableBlock, scope: MarkdownScope): string {
  const cells = (row: TableRow) => row.map((inlines) => writeLine(inlines, scope));
  const lines = markdownTable(cells(header ?? []), rows.map(cells));
  const caption = writeLine(title, scope);
  return paragraphs(caption === '' ? '' : `**${caption}**`, lines.join('\n'));
}
