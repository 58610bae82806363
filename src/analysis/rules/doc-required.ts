import { diagnostic } from '../../diagnostics/report.js';
import type { DocCheckContext, DocSubject } from '../doc-check-context.js';

/** With the pragma `doc-required`, every definition must have a doc comment. */
export function checkDocRequired(subject: DocSubject, context: DocCheckContext): void {
  if (subject.doc || subject.misread || !context.pragmas.docRequired) return;
  const { kind: meta, name, span, expression } = subject;
  context.report(diagnostic('doc-required', { meta, name }, { span, lineOf: expression }));
}
