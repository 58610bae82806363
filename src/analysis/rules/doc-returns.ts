import { diagnostic } from '../../diagnostics/report.js';
import type { DocCommentNode, DocSectionNode } from '../../syntax/doc-comment-node.js';
import type { DocCheckContext, DocSubject } from '../doc-check-context.js';

/** The sections that tell what comes of a command. */
const tags: readonly (string | null)[] = ['Returns', 'Errors'];

/** `Returns` and `Errors` are for commands; from 9.0 on `Returns` is for those that return something. */
export function checkDocReturns(subject: DocSubject, context: DocCheckContext): void {
  const { doc, kind, name } = subject;
  if (!doc) return;
  for (const section of doc.sections.filter(({ tag }) => tags.includes(tag))) {
    const tag = section.tag ?? '';
    const target = targetOf(section, doc, context);
    if (kind !== 'command') {
      const meta = /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
      context.report(diagnostic('doc-returns-misplaced', { tag, meta, name }, target));
    } else if (tag === 'Returns' && !subject.returns && context.dialect.docs?.returnsChecked) {
      context.report(diagnostic('doc-returns-nothing', { name }, target));
    }
  }
}

/** Up to 8.2 QEMU names the line where the comment begins. */
function targetOf(section: DocSectionNode, doc: DocCommentNode, { dialect }: DocCheckContext) {
  const span = section.tagSpan ?? section.span;
  return { span, lineOf: dialect.docs?.grammar === 'lines' ? doc.span : span };
}
