import type { Block } from '../block.js';
import { dedent, endOfIndented, indentationOf, isBlank, skipBlank } from '../lines.js';
import { listMark, type ListMark } from '../list-mark.js';
import type { BlockInput, BlockMatch } from './block-rule.js';

/** Items that begin with the same kind of mark, each with what is indented below it. */
export function listRule({ lines, at, parse }: BlockInput): BlockMatch | null {
  const first = listMark(lines[at]);
  if (!first || (first.ordered && !standsAlone(lines, at))) return null;
  const items: (readonly Block[])[] = [];
  let next = at;
  let after = at;
  for (let mark: ListMark | null = first; mark; mark = markAfter(mark, lines[next])) {
    after = endOfIndented(lines, next + 1);
    items.push(parse(itemLines(lines.slice(next, after), mark)));
    next = skipBlank(lines, after);
  }
  const { ordered, number } = first;
  return { blocks: [{ kind: 'list', ordered, start: number ?? 1, items }], next: after };
}

/** The mark of a line where it goes on with the list: a number out of turn begins another one. */
function markAfter({ form, number }: ListMark, line: string | undefined): ListMark | null {
  const mark = listMark(line);
  if (mark?.form !== form) return null;
  return mark.number === null || mark.number - 1 === number ? mark : null;
}

/** A sentence may begin with a number: it goes on where its line ended, not indented. */
function standsAlone(lines: readonly string[], at: number): boolean {
  const next = lines[at + 1] ?? '';
  return isBlank(next) || indentationOf(next) > 0 || listMark(next) !== null;
}

/** The text after the mark, and below it what is indented, less or more, as the mark is wide. */
function itemLines([first = '', ...rest]: readonly string[], { width }: ListMark): string[] {
  const shared = dedent([' '.repeat(width) + '.', ...rest]).slice(1);
  return [first.slice(width), ...shared];
}
