/** A table, its columns as wide as their widest cell. @param cells Markdown of one line each */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const all = [header, ...rows];
  const columns = Math.max(...all.map((row) => row.length));
  const safe = all.map((row) => row.map(safeCell));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(3, ...safe.map((row) => row[at]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  const [head = [], ...body] = safe;
  return [head, rule, ...body].map((row) => rowText(row, widths));
}

/** A bar would end the cell, in code as well. */
function safeCell(cell: string): string {
  return cell.replace(/(?<!\\)\|/g, '\\|');
}

function rowText(row: readonly string[], widths: readonly number[]): string {
  return `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
}
