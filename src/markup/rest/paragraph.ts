import type { Block } from '../block.js';
import { codeBlock } from '../code-block.js';
import { dedent, endOfIndented, indentationOf, isBlank, skipBlank } from '../lines.js';
import type { BlockInput, BlockMatch } from './block-rule.js';
import { restInlines } from './rest-inlines.js';

/** Lines up to the next blank one. Where they end in `::`, a literal block may follow. */
export function paragraphRule({ lines, at, literals }: BlockInput): BlockMatch {
  const next = endOfParagraph(lines, at);
  const text = lines
    .slice(at, next)
    .map((line) => line.trim())
    .join('\n');
  if (!text.endsWith('::')) return { blocks: paragraph(text), next };
  const start = skipBlank(lines, next);
  const end = endOfIndented(lines, start);
  if (end === start) return { blocks: paragraph(text), next };
  const introduction = text.replace(/(?:^|\s+)::$|:$/, '');
  const code = codeBlock(lines.slice(start, end), literals);
  return { blocks: [...paragraph(introduction), code], next: end };
}

function endOfParagraph(lines: readonly string[], at: number): number {
  let next = at + 1;
  while (next < lines.length && !isBlank(lines[next]) && !endsInLiteral(lines, next)) next++;
  return next;
}

/** Forgives a literal block that no blank line sets apart. */
function endsInLiteral(lines: readonly string[], at: number): boolean {
  return lines[at - 1]?.endsWith('::') === true && indentationOf(lines[at] ?? '') > 0;
}

function paragraph(text: string): readonly Block[] {
  return text === '' ? [] : [{ kind: 'paragraph', inlines: restInlines(text) }];
}

/** What is indented for no other reason is set apart; a list needs no more than that it is one. */
export function quoteRule({ lines, at, parse }: BlockInput): BlockMatch | null {
  if (indentationOf(lines[at] ?? '') === 0) return null;
  const next = endOfIndented(lines, at);
  const blocks = parse(dedent(lines.slice(at, next)));
  const lists = blocks.every(({ kind }) => kind === 'list');
  return { blocks: lists ? blocks : [{ kind: 'quote', blocks }], next };
}
