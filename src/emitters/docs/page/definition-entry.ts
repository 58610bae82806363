import type { DocReader } from '../../../codegen/doc-reader.js';
import type { Block } from '../../../markup/block.js';
import { plainText } from '../../../markup/plain-text.js';
import type { Definition } from '../../../model/definition.js';
import type { Doc, DocEntry } from '../../../model/doc.js';
import { sinceOf } from '../../../model/since.js';
import type { Type } from '../../../model/type.js';
import { branchGroup } from './branch-group.js';
import { docParts } from './doc-parts.js';
import { memberGroups } from './member-groups.js';
import { describedRow, featureRow } from './member-row.js';
import type { BranchGroup, DefinitionEntry, FeatureRow, MemberGroup, ReturnsPart } from './page.js';
import type { PageScope } from './page-scope.js';
import { signatureOf } from './signature.js';

/** All that there is to say of a definition. */
export function definitionEntry(
  definition: Definition,
  { reader, typeScript, references }: PageScope,
): DefinitionEntry {
  const { doc } = definition;
  const { returns, ...parts } = docParts(doc, reader);
  const groups = memberGroups(definition, reader).map((group) => completed(group, doc, reader));
  const branches = branchGroup(definition, reader);
  const type = definition.kind === 'command' ? definition.returns : null;
  return {
    kind: 'definition',
    definition,
    signature: signatureOf(definition),
    typeScript: typeScript.textOf(definition),
    since: sinceOf(definition) ?? null,
    body: reader.description(doc?.body ?? '', 'untagged'),
    groups: [...groups, ...describedElsewhere(definition, groups, branches, reader)],
    branches,
    ...parts,
    returns: returnsPart(type, returns),
    features: features(definition, groups, reader),
    usedBy: references.usedBy(definition),
    uses: references.uses(definition),
  };
}

/** Many a comment says nothing of what is returned but its type, which is shown anyway. */
function returnsPart(type: Type | null, blocks: readonly Block[]): ReturnsPart | null {
  const [only, ...others] = blocks;
  const said = only?.kind === 'paragraph' && others.length === 0 ? plainText(only.inlines) : '';
  const isJustType =
    type !== null && type.kind !== 'array' && said.replace(/\.$/, '') === type.name;
  if (isJustType) return { type, blocks: [] };
  return type || blocks.length > 0 ? { type, blocks } : null;
}

/** A comment may describe the tag of a simple union, which no one wrote. */
function completed(group: MemberGroup, doc: Doc | null, reader: DocReader): MemberGroup {
  if (group.from) return group;
  const rows = group.rows.map((row) => {
    if (row.blocks.length > 0) return row;
    const text = doc?.members.find(({ name }) => name === row.name)?.text;
    if (text === undefined) return row;
    const { since, blocks } = describedRow(row.name, text, reader);
    return { ...row, since, blocks };
  });
  return { ...group, rows };
}

/**
 * What the comment says of members that are not the definition's own: old releases let it speak of
 * those of a named type, and of what is not there at all.
 */
function describedElsewhere(
  { doc }: Definition,
  groups: readonly MemberGroup[],
  branches: BranchGroup | null,
  reader: DocReader,
): readonly MemberGroup[] {
  const own = groups.filter(({ from }) => from === null).flatMap(({ rows }) => rows);
  const covered = new Set([
    ...own.map(({ name }) => name),
    ...(branches?.branches.map(({ value }) => value) ?? []),
  ]);
  const rest = uncovered(doc?.members, covered);
  const rows = rest.map(({ name, text }) => describedRow(name, text, reader));
  return rows.length > 0 ? [{ role: 'described', from: null, rows }] : [];
}

/** The features of the definition, and those that the comment describes but no one has. */
function features(
  { doc, features: own }: Definition,
  groups: readonly MemberGroup[],
  reader: DocReader,
): readonly FeatureRow[] {
  const ofMembers = groups.flatMap(({ rows }) => rows.flatMap((row) => row.features));
  const covered = new Set([...own, ...ofMembers].map(({ name }) => name));
  const rest = uncovered(doc?.features, covered);
  return [
    ...own.map((feature) => featureRow(feature, reader)),
    ...rest.map(({ name, text }) => featureRow({ name, text, condition: null }, reader)),
  ];
}

function uncovered(
  entries: readonly DocEntry[] = [],
  covered: ReadonlySet<string>,
): readonly DocEntry[] {
  return entries.filter(({ name, text }) => !covered.has(name) && text !== '');
}
