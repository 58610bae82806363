import type { Report } from '../diagnostics/report.js';
import type { Span } from '../source/source.js';
import type { DocCommentNode } from './doc-comment-node.js';
import { DocReader } from './doc-reader.js';
import type { DocRules } from './doc-rules.js';
import { parseDocBlocks } from './parse-doc-blocks.js';
import { parseDocSections } from './parse-doc-sections.js';

/**
 * Reads a doc comment and reports what is wrong with it; goes on after a mistake.
 *
 * @param span from the opening `##` to the end of the line with the closing one, or, where there
 *   is none, of the last line that is a comment
 * @returns one node; more where headings split a free-form comment (5.2 to 8.2)
 */
export function parseDocComment(span: Span, rules: DocRules, report: Report): DocCommentNode[] {
  const reader = new DocReader(span, rules, report);
  return rules.grammar === 'lines' ? parseDocSections(reader) : [parseDocBlocks(reader)];
}
