import { firstSentence } from '../../../markup/first-sentence.js';
import { codeSpan } from '../../../markup/markdown.js';
import type { Definition } from '../../../model/definition.js';
import { memberAnchor } from '../links.js';
import type { FeatureRow, MemberGroup, MemberRow } from '../page/page.js';
import { memberWords } from '../page/kind-words.js';
import { item, paragraphs } from './lines.js';
import type { MarkdownScope } from './markdown-scope.js';
import { writeBlocks } from './write-blocks.js';
import { writeCondition } from './write-condition.js';
import { writeLine } from './write-inlines.js';
import { definitionLink, writeType } from './write-type.js';

/** Groups of members under one heading for each role. */
export function writeGroups(
  groups: readonly MemberGroup[],
  owner: Definition,
  scope: MarkdownScope,
): string {
  const inner = { ...scope, nested: true };
  const pieces = groups.map((group, at) => {
    const heading = `#### ${memberWords[group.role]}`;
    const titled = groups[at - 1]?.role === group.role ? '' : heading;
    return paragraphs(titled, writeGroup(group, owner, inner));
  });
  return paragraphs(...pieces);
}

function writeGroup(group: MemberGroup, owner: Definition, scope: MarkdownScope): string {
  const { from, rows, role } = group;
  if (from) return paragraphs(`From ${definitionLink(from, scope)}:`, foreignRows(group, scope));
  const items = rows.map((row) => {
    const anchor = role === 'described' ? '' : `<a id="${memberAnchor(owner, row.name)}"></a>`;
    return item('- ', ownRow(row, anchor, scope));
  });
  const tight = items.every((text) => !text.includes('\n'));
  return items.join(tight ? '\n' : '\n\n');
}

/** A member where it is defined: with all that is said of it. */
function ownRow(row: MemberRow, anchor: string, scope: MarkdownScope): string {
  const facts = rowFacts(row, scope);
  const head = `${anchor}${codeSpan(row.name)}${facts === '' ? '' : `: ${facts}`}`;
  const features = row.features
    .filter(
      ({ name, blocks, condition }) => blocks.length > 0 || condition !== null || !isMark(name),
    )
    .map((feature) => item('- ', writeFeature(feature, scope)));
  return paragraphs(head, writeBlocks(row.blocks, scope), features.join('\n'));
}

/** Members that are defined elsewhere: a line each, which leads there. */
export function foreignRows({ from, rows }: MemberGroup, scope: MarkdownScope): string {
  return rows.map((row) => item('- ', foreignRow(row, from, scope))).join('\n');
}

function foreignRow(row: MemberRow, from: Definition | null, scope: MarkdownScope): string {
  const { links, page } = scope;
  const name = codeSpan(row.name);
  const shown = from ? `[${name}](${links.to(page, from, row.name)})` : name;
  const facts = rowFacts(row, scope);
  const summary = writeLine(firstSentence(row.blocks), scope);
  return `${shown}${facts === '' ? '' : ` (${facts})`}${summary === '' ? '' : `: ${summary}`}`;
}

function rowFacts(row: MemberRow, scope: MarkdownScope): string {
  const facts = [
    row.type ? writeType(row.type, scope) : '',
    row.optional ? 'optional' : '',
    row.defaultValue === null ? '' : `default ${codeSpan(row.defaultValue)}`,
    row.since === null ? '' : `since ${row.since}`,
    row.condition ? writeCondition(row.condition) : '',
    row.deprecated ? '**deprecated**' : '',
    row.unstable ? '**unstable**' : '',
  ];
  return facts.filter((fact) => fact !== '').join(', ');
}

/** Features that are shown as a mark of what has them. */
function isMark(name: string): boolean {
  return name === 'deprecated' || name === 'unstable';
}

export function writeFeature(
  { name, condition, blocks }: FeatureRow,
  scope: MarkdownScope,
): string {
  const head = `Feature ${codeSpan(name)}${condition ? `, ${writeCondition(condition)}` : ''}`;
  const text = writeBlocks(blocks, { ...scope, nested: true });
  const short = blocks.length === 1 && blocks[0]?.kind === 'paragraph';
  return short ? `${head}: ${text}` : paragraphs(head, text);
}
