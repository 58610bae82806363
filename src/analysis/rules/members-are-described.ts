import { diagnostic } from '../../diagnostics/report.js';
import type { DocCheckContext, DocumentedDefinition } from '../doc-check-context.js';
import { documentedMembers } from '../documented-names.js';
import { misspeltEntries } from '../misspelt-entries.js';
import { undescribed } from '../undescribed.js';

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
  const members = documentedMembers(definition);
  if (members.length === 0) return;
  const described = new Set(definition.doc.members.map(({ name }) => name));
  const missing = members.filter(({ name }) => !described.has(name));
  if (missing.length === 0) return;
  const names = members.map(({ name }) => name);
  const misspelt = misspeltEntries(definition.doc.members, names);
  for (const member of missing) {
    const found = undescribed(member, definition, misspelt.get(member.name));
    report(diagnostic('doc-member-undescribed', ...found));
  }
}
