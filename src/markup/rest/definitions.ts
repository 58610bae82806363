import type { DefinitionsItem } from '../block.js';
import { dedent, endOfIndented, indentationOf, isBlank, skipBlank } from '../lines.js';
import type { BlockInput, BlockMatch } from './block-rule.js';
import { restInlines } from './rest-inlines.js';

/** Terms on lines of their own, each with its description indented right below it. */
export function definitionsRule({ lines, at, parse }: BlockInput): BlockMatch | null {
  const items: DefinitionsItem[] = [];
  let next = at;
  let after = at;
  while (isTerm(lines, next)) {
    after = endOfIndented(lines, next + 1);
    const blocks = parse(dedent(lines.slice(next + 1, after)));
    items.push({ term: restInlines(lines[next]?.trim() ?? ''), blocks });
    next = skipBlank(lines, after);
  }
  return items.length === 0 ? null : { blocks: [{ kind: 'definitions', items }], next: after };
}

function isTerm(lines: readonly string[], at: number): boolean {
  const [line = '', below = ''] = [lines[at], lines[at + 1]];
  if (isBlank(line) || indentationOf(line) > 0 || line.trimEnd().endsWith('::')) return false;
  return !isBlank(below) && indentationOf(below) > 0;
}
