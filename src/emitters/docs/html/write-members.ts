import { firstSentence } from '../../../markup/first-sentence.js';
import type { Definition } from '../../../model/definition.js';
import { memberAnchor } from '../links.js';
import { memberWords } from '../page/kind-words.js';
import type { FeatureRow, MemberGroup, MemberRow } from '../page/page.js';
import { html, joined, nothing, type Html } from './html.js';
import type { HtmlScope } from './html-scope.js';
import type { Times } from './history-view.js';
import { timeFacts } from './time-facts.js';
import { badges } from './write-badges.js';
import { writeBlocks } from './write-blocks.js';
import { writeCondition } from './write-condition.js';
import { writeInlines } from './write-inlines.js';
import { definitionLink, writeType } from './write-type.js';

/** Groups of members under one heading for each role. */
export function writeGroups(
  groups: readonly MemberGroup[],
  owner: Definition,
  scope: HtmlScope,
): Html {
  return joined(
    groups.map((group, at) => {
      const titled = groups[at - 1]?.role === group.role;
      const heading = titled ? nothing : html`<h4>${memberWords[group.role]}</h4> `;
      const from = group.from
        ? html`<p class="from">From ${definitionLink(group.from, scope)}</p> `
        : nothing;
      const rows = group.rows.map((row) => memberHtml(row, group, owner, scope));
      return html`${heading}${from}
        <dl class="members">${rows}</dl> `;
    }),
  );
}

function memberHtml(
  row: MemberRow,
  { from, role }: MemberGroup,
  owner: Definition,
  scope: HtmlScope,
): Html {
  const anchor = memberAnchor(owner, row.name);
  // What a command takes is read here, where a base is looked up.
  const isWhole = from === null || role === 'argument' || role === 'data';
  const text = isWhole
    ? html`${writeBlocks(row.blocks, scope)}${writeRowFeatures(row, scope)}`
    : writeInlines(firstSentence(row.blocks), scope);
  const times = scope.history?.ofMember(owner, role, row.name);
  const name = html`<code>${row.name}</code>`;
  // What is described, but not there, can be the name of something else that is.
  const isThere = role !== 'described';
  const target = from ? scope.links.to(scope.page, from, row.name) : `#${anchor}`;
  const shown = isThere ? html`<a class="name" href="${target}">${name}</a>` : name;
  const head = html`<dt>${shown}${rowFacts(row, scope, times)}</dt>`;
  const id = isThere ? html` id="${anchor}"` : nothing;
  return html`<div class="member" ${id}>
    ${head}
    <dd>${text}</dd>
  </div> `;
}

/** What is known of a member beside its text. */
export function rowFacts(row: MemberRow, scope: HtmlScope, times?: Times): Html {
  const facts = [
    row.type ? html`<span class="type">${writeType(row.type, scope)}</span>` : nothing,
    row.optional ? html`optional` : nothing,
    row.defaultValue === null ? nothing : html`default <code>${row.defaultValue}</code>`,
    row.since === null ? nothing : html`since ${row.since}`,
    ...(times ? timeFacts({ ...times, first: row.since === null ? times.first : null }) : []),
    row.condition ? writeCondition(row.condition) : nothing,
  ].filter(({ text }) => text !== '');
  const written =
    facts.length === 0 ? nothing : html` <span class="facts">${joined(facts, ', ')}</span>`;
  return html`${written}${badges(row)}`;
}

/** Marks that say nothing more stand beside the name already. */
function writeRowFeatures({ features }: MemberRow, scope: HtmlScope): Html {
  const told = features.filter(
    ({ name, blocks, condition }) => blocks.length > 0 || condition !== null || !isMark(name),
  );
  return told.length === 0 ? nothing : writeFeatures(told, scope);
}

function isMark(name: string): boolean {
  return name === 'deprecated' || name === 'unstable';
}

export function writeFeatures(features: readonly FeatureRow[], scope: HtmlScope): Html {
  const items = features.map(({ name, condition, blocks }) => {
    const guard = condition ? html`, ${writeCondition(condition)}` : nothing;
    return html`<dt>Feature <code>${name}</code>${guard}</dt>
      <dd>${writeBlocks(blocks, scope)}</dd> `;
  });
  return html`<dl class="features">${items}</dl> `;
}
