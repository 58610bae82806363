import { diagnostic } from '../../diagnostics/report.js';
import { describeDefinition } from '../describe-referent.js';
import type { DocCheckContext, DocumentedDefinition } from '../doc-check-context.js';
import { documentedFeatures, documentedMembers } from '../documented-names.js';
import type { NameNode } from '../shape/definition-node.js';

/**
 * Tells what a comment leaves undescribed where docs are demanded, but QEMU's front end lets it
 * pass: features up to 4.1; members up to 8.2, and later those of definitions that the pragma
 * `documentation-exceptions` names.
 */
export function checkUndocumentedMembers(
  definition: DocumentedDefinition,
  { dialect: { docs }, pragmas, report }: DocCheckContext,
): void {
  if (!docs || !(pragmas.docRequired || docs.membersRequired)) return;
  const excepted = pragmas.documentationExceptions.has(definition.name);
  const { doc } = definition;
  const undescribed = [
    ...(docs.membersRequired && !excepted ? [] : missing(writtenMembers(definition), doc.members)),
    ...(docs.featuresChecked ? [] : missing(documentedFeatures(definition), doc.features)),
  ];
  if (undescribed.length === 0) return;
  const parameters = { definition: describeDefinition(definition), names: listed(undescribed) };
  const target = { span: definition.span, lineOf: definition.expression };
  report(diagnostic('undocumented-members', parameters, target));
}

/** A simple union has one member that nobody writes, and that nobody need describe. */
function writtenMembers(definition: DocumentedDefinition): readonly NameNode[] {
  return definition.kind === 'union' && !definition.base ? [] : documentedMembers(definition);
}

function missing(
  names: readonly NameNode[],
  described: readonly { readonly name: string }[],
): string[] {
  const known = new Set(described.map(({ name }) => name));
  return names.filter(({ name }) => !known.has(name)).map(({ name }) => `'${name}'`);
}

/** How many names are listed; an enum may have hundreds of values. */
const maxListed = 8;

/** `'a'`, `'a' and 'b'`, ..., `'a', 'b' and 92 more`. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, names.length > maxListed ? maxListed - 1 : maxListed);
  const more = names.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.pop();
  return [shown.join(', '), last].filter(Boolean).join(' and ');
}
