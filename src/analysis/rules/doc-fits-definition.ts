import { diagnostic } from '../../diagnostics/report.js';
import type { DocCheckContext, DocSubject } from '../doc-check-context.js';

/** The comment before a definition must name it, spelled the same. */
export function checkDocFitsDefinition(subject: DocSubject, context: DocCheckContext): void {
  const { kind: meta, name, span, expression } = subject;
  const symbol = subject.doc?.symbol;
  // A comment without a name was reported when it was read.
  if (!symbol || symbol.name === '' || symbol.name === name || !subject.named) return;
  const notes = [{ message: 'the definition', span }];
  const target = { span: symbol.span, lineOf: expression, notes };
  context.report(diagnostic('doc-symbol-mismatch', { symbol: symbol.name, meta, name }, target));
}
