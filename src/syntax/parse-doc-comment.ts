import type { Report } from '../diagnostics/report.js';
import type { Span } from '../source/source.js';
import type { DocCommentNode } from './doc-comment-node.js';
import type { DocLine } from './doc-line.js';
import { DocReader } from './doc-reader.js';
import type { DocRules } from './doc-rules.js';
import { parseDocBlocks } from './parse-doc-blocks.js';
import { parseDocSections } from './parse-doc-sections.js';

/**
 * Reads a doc comment and reports what is wrong with it; goes on after a mistake.
 *
 * @param lines those of the comment, as `parseDocLines` gives them
 * @returns one node; more where headings split a free-form comment (5.2 to 8.2)
 */
export function parseDocComment(
  span: Span,
  lines: readonly DocLine[],
  rules: DocRules,
  report: Report,
): DocCommentNode[] {
  const reader = new DocReader(span, lines, rules, report);
  return rules.grammar === 'lines' ? parseDocSections(reader) : [parseDocBlocks(reader)];
}
