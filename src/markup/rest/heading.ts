import { isBlank } from '../lines.js';
import type { BlockInput, BlockMatch } from './block-rule.js';
import { restInlines } from './rest-inlines.js';

/** `= Title`, until 10.0 the one form; later `Title` over (or between) a line of marks. */
export function headingRule(input: BlockInput): BlockMatch | null {
  return markedHeading(input) ?? framedHeading(input) ?? underlinedHeading(input);
}

function markedHeading({ lines, at }: BlockInput): BlockMatch | null {
  const match = /^(=+) (\S.*)$/.exec(lines[at] ?? '');
  // A line of marks with gaps is the border of a table.
  if (!match || !/[^\s=]/.test(match[2] ?? '')) return null;
  return heading(match[1]?.length ?? 1, match[2] ?? '', at + 1);
}

/** From the highest; `***` stands above and below its title. */
const underlines = ['*', '=', '_', '^', '"'];

function framedHeading({ lines, at }: BlockInput): BlockMatch | null {
  const [over, title, under] = [lines[at], lines[at + 1], lines[at + 2]];
  const level = levelOf(over);
  if (level === 0 || over !== under || isBlank(title)) return null;
  return heading(level, title?.trim() ?? '', at + 3);
}

function underlinedHeading({ lines, at }: BlockInput): BlockMatch | null {
  const [title = '', under = ''] = [lines[at], lines[at + 1]];
  const level = levelOf(under);
  if (level === 0 || levelOf(title) > 0 || under.length < title.trimEnd().length) return null;
  return /^\s/.test(title) ? null : heading(level, title.trimEnd(), at + 2);
}

/** 0 where the line is none of marks alone. */
function levelOf(line = ''): number {
  return /^([*=_^"])\1{2,}\s*$/.test(line) ? underlines.indexOf(line.charAt(0)) + 1 : 0;
}

function heading(level: number, title: string, next: number): BlockMatch {
  return { blocks: [{ kind: 'heading', level, inlines: restInlines(title) }], next };
}
