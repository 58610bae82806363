import { docRulesOf } from '../analysis/doc-dialect.js';
import { parseRelease } from '../model/release.js';
import { createSource } from '../source/source.js';
import type { DocCommentNode, DocPartNode } from '../syntax/doc-comment-node.js';
import { parseDocLines } from '../syntax/doc-line.js';
import { parseDocComment } from '../syntax/parse-doc-comment.js';

export interface ParsedDoc {
  readonly nodes: readonly DocCommentNode[];
  /** The parts of all nodes in order, such as `@a: text` or `Since: 1.0`; `|` is a line's end. */
  readonly parts: readonly string[];
  /** What was reported, such as `3 doc-text-missing @a:`: line, code, and what is pointed at. */
  readonly problems: readonly string[];
}

/** Reads a doc comment from its lines, without the two `##`; the first of them is line 1. */
export function parsedDoc(release: string, lines: readonly string[]): ParsedDoc {
  return parsedText(release, ['##', ...lines, '##'].join('\n') + '\n');
}

/** Reads a text that begins with a doc comment, whose end is that of the text, or at `end`. */
export function parsedText(release: string, text: string, end = text.length - 1): ParsedDoc {
  const source = createSource('schema.json', text);
  const problems: string[] = [];
  const rules = docRulesOf(parseRelease(release)!)!;
  const span = { source, start: 0, end };
  const [lines = []] = parseDocLines(source, [span], rules);
  const nodes = parseDocComment(span, lines, rules, (found) => {
    const pointedAt = found.span ? text.slice(found.span.start, found.span.end) : '';
    problems.push(`${found.line ?? ''} ${found.code} ${pointedAt}`.trimEnd());
  });
  return { nodes, parts: nodes.flatMap((node) => node.parts).map(describe), problems };
}

function describe(part: DocPartNode): string {
  const text = part.text.replaceAll('\n', '|');
  if (part.kind === 'doc-body') return text;
  if (part.kind === 'doc-section') return part.tag === null ? `-: ${text}` : `${part.tag}: ${text}`;
  return `${part.kind === 'doc-feature' ? 'feature ' : ''}@${part.name}: ${text}`;
}
