import type { ParametersOf } from '../diagnostics/catalogue.js';
import type { Target } from '../diagnostics/report.js';
import type { DocEntryNode } from '../syntax/doc-comment-node.js';
import type { DocumentedDefinition } from './doc-check-context.js';
import type { NameNode } from './shape/definition-node.js';

/**
 * What there is to say of a name that a comment does not describe, and where.
 *
 * @param misspelt the entry that seems to be meant for it
 */
export function undescribed(
  { name, span }: NameNode,
  definition: DocumentedDefinition,
  misspelt: DocEntryNode | undefined,
): [ParametersOf<'doc-member-undescribed' | 'doc-feature-undescribed'>, Target] {
  const lineOf = definition.expression;
  if (misspelt) {
    const hint = `, but '${misspelt.name}' is`;
    const notes = [{ message: `'${name}' stands here`, span }];
    return [
      { name, definition: definition.name, hint },
      { span: misspelt.nameSpan, lineOf, notes },
    ];
  }
  const notes = [{ message: 'the documentation', span: definition.doc.symbol?.span ?? null }];
  return [
    { name, definition: definition.name, hint: '' },
    { span, lineOf, notes },
  ];
}
