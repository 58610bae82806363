import { codeSpan } from '../../../markup/markdown.js';
import type { BranchGroup, BranchPart } from '../page/page.js';
import { item, paragraphs } from './lines.js';
import type { MarkdownScope } from './markdown-scope.js';
import { writeBlocks } from './write-blocks.js';
import { writeCondition } from './write-condition.js';
import { foreignRows } from './write-members.js';
import { definitionLink, writeType } from './write-type.js';

/** What each value of the discriminator adds. */
export function writeBranches(group: BranchGroup, scope: MarkdownScope): string {
  const { discriminator, from, branches, others } = group;
  const inner = { ...scope, nested: true };
  const items = branches.map((branch) => item('- ', writeBranch(branch, discriminator, inner)));
  const names = others.map(({ name }) => codeSpan(name)).join(', ');
  return paragraphs(
    '#### Branches',
    from ? `From ${definitionLink(from, scope)}:` : '',
    items.join('\n\n'),
    names === '' ? '' : `No further members where ${codeSpan(discriminator)} is ${names}.`,
  );
}

function writeBranch(
  { value, condition, type, wrapped, blocks, groups }: BranchPart,
  discriminator: string,
  scope: MarkdownScope,
): string {
  const guard = condition ? ` (${writeCondition(condition)})` : '';
  const adds = wrapped
    ? `${codeSpan('data')} is ${writeType(type, scope)}`
    : `the members of ${writeType(type, scope)}`;
  return paragraphs(
    `${codeSpan(discriminator)} is ${codeSpan(value)}${guard}: ${adds}`,
    writeBlocks(blocks, scope),
    groups.map((group) => foreignRows(group, scope)).join('\n'),
  );
}
