import { didYouMean } from '../../diagnostics/suggestion.js';
import { diagnostic } from '../../diagnostics/report.js';
import type { DocEntryNode } from '../../syntax/doc-comment-node.js';
import type { DocCheckContext, DocumentedDefinition } from '../doc-check-context.js';
import { documentedMembers } from '../documented-names.js';
import { misspeltEntries } from '../misspelt-entries.js';
import { unknownEntries } from '../unknown-entries.js';

/** What a doc comment describes as a member must be one that its definition writes. */
export function checkDescribedMembersExist(
  definition: DocumentedDefinition,
  context: DocCheckContext,
): void {
  const { dialect, report } = context;
  if (definition.doc.members.length === 0) return;
  const members = documentedMembers(definition).map(({ name }) => name);
  if (dialect.docs?.unknownNames === 'data' && !isLookedAt(definition, members)) return;
  const { doc } = definition;
  const unknown = unknownEntries(doc.members, members);
  if (unknown.length === 0) return;
  const told = toldAsUndescribed(definition, members, context);
  const described = new Set(doc.members.map(({ name }) => name));
  const undescribed = members.filter((member) => !described.has(member));
  for (const entry of unknown) {
    if (told.has(entry)) continue;
    const { name, nameSpan } = entry;
    const hint = didYouMean(name, undescribed);
    // Up to 8.2 QEMU names the line where the comment begins.
    const lineOf = dialect.docs?.grammar === 'lines' ? doc.span : nameSpan;
    const parameters = { name, definition: definition.name, hint };
    report(diagnostic('doc-member-unknown', parameters, { span: nameSpan, lineOf }));
  }
}

/** Misspelt ones are told with the members that they are meant for, where those must be described. */
function toldAsUndescribed(
  { name, doc }: DocumentedDefinition,
  members: readonly string[],
  { dialect, pragmas }: DocCheckContext,
): ReadonlySet<DocEntryNode> {
  if (!dialect.docs?.membersRequired || pragmas.documentationExceptions.has(name)) return new Set();
  return new Set(misspeltEntries(doc.members, members).values());
}

/** Up to 4.1 nobody looks where enums, or commands and events without arguments, are documented. */
function isLookedAt({ kind }: DocumentedDefinition, members: readonly string[]): boolean {
  if (kind === 'enum') return false;
  return (kind !== 'command' && kind !== 'event') || members.length > 0;
}
