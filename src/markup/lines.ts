export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

/** Columns before the first character that is not blank. */
export function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The lines without the indentation that all of them share. */
export function dedent(lines: readonly string[]): readonly string[] {
  const shared = lines
    .filter((line) => !isBlank(line))
    .reduce((least, line) => Math.min(least, indentationOf(line)), Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(Math.min(shared, indentationOf(line))));
}

/** The same, where the first line follows a tag or a mark and so tells nothing. */
export function dedentRest([first = '', ...rest]: readonly string[]): readonly string[] {
  if (isBlank(first)) return dedent(rest);
  return indentationOf(first) > 0 ? dedent([first, ...rest]) : [first, ...dedent(rest)];
}

/** The lines without the blank ones around them. */
export function trimBlank(lines: readonly string[]): readonly string[] {
  const isText = (line: string) => !isBlank(line);
  const first = lines.findIndex(isText);
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}

/** Where the lines from `at` on that are blank or indented end, without blank ones at the end. */
export function endOfIndented(lines: readonly string[], at: number): number {
  let end = at;
  for (let next = at; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (isBlank(line)) continue;
    if (indentationOf(line) === 0) break;
    end = next + 1;
  }
  return end;
}

/** The next line from `at` on that is not blank. */
export function skipBlank(lines: readonly string[], at: number): number {
  let next = at;
  while (next < lines.length && isBlank(lines[next])) next++;
  return next;
}
