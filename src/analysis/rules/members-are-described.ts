import { diagnostic } from '../../diagnostics/report.js';
import type { DocCheckContext, DocumentedDefinition } from '../doc-check-context.js';
import { documentedMembers } from '../documented-names.js';

/**
 * A doc comment must describe all members (9.0 on), but for definitions that the pragma
 * `documentation-exceptions` names.
 */
export function checkMembersAreDescribed(
  definition: DocumentedDefinition,
  { dialect, pragmas, report }: DocCheckContext,
): void {
  if (!dialect.docs?.membersRequired) return;
  if (pragmas.documentationExceptions.has(definition.name)) return;
  const described = new Set(definition.doc.members.map(({ name }) => name));
  for (const { name, span } of documentedMembers(definition)) {
    if (described.has(name)) continue;
    const notes = [{ message: 'the documentation', span: definition.doc.symbol?.span ?? null }];
    const target = { span, lineOf: definition.expression, notes };
    report(diagnostic('doc-member-undescribed', { name, definition: definition.name }, target));
  }
}
