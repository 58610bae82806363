import type { Definition } from '../../../model/definition.js';
import { anchorOf, branchAnchor, memberAnchor } from '../links.js';
import { kindWords } from '../page/kind-words.js';
import type { DefinitionEntry, FeatureRow, ReturnsPart } from '../page/page.js';
import { schemaHtml, typeScriptHtml } from './highlight.js';
import { html, joined, nothing, type Html } from './html.js';
import type { HtmlScope } from './html-scope.js';
import { badges } from './write-badges.js';
import { codeHtml, writeBlocks } from './write-blocks.js';
import { writeBranches } from './write-branches.js';
import { writeCondition } from './write-condition.js';
import { timeFacts } from './time-facts.js';
import { writeDiagram } from './write-diagram.js';
import { writeFeatures, writeGroups } from './write-members.js';
import { writeType } from './write-type.js';
import { writeUsages } from './write-usages.js';

/** A definition as a section with a heading of its own. */
export function writeDefinition(entry: DefinitionEntry, page: HtmlScope): Html {
  const { definition, groups, branches } = entry;
  const scope = { ...page, own: ownNames(entry), headings: 3 };
  const plain = entry.features.filter(({ name }) => !isAlert(entry, name));
  const anchor = anchorOf(definition);
  const kind = html`<span class="kind">${kindWords[definition.kind].one}</span>`;
  return html`<section class="definition" id="${anchor}">
    <h3>
      <a class="name" href="#${anchor}"><code>${definition.name}</code></a>
      ${kind}${badges(definition)}
    </h3>
    ${factLine(entry, scope)}${alerts(entry, scope)}${writeBlocks(entry.body, scope)}${signatures(entry, scope)}${writeGroups(groups, definition, scope)}${branches ? writeBranches(branches, definition, scope) : nothing}${titled('Details', writeBlocks(entry.details, scope))}${entry.returns ? titled('Returns', writeReturns(entry.returns, scope)) : nothing}${titled('Errors', writeBlocks(entry.errors, scope))}${titled('Features', plain.length > 0 ? writeFeatures(plain, scope) : nothing)}${titled('Examples', writeBlocks(entry.examples, scope))}${titled('To do', writeBlocks(entry.todo, scope))}${references(entry, scope)}
  </section> `;
}

/** What a name means in the texts of a definition. */
function ownNames({ definition, groups, branches }: DefinitionEntry): HtmlScope['own'] {
  const members = groups.flatMap(({ role, rows }) =>
    rows.map(
      ({ name }) => [name, role === 'described' ? null : memberAnchor(definition, name)] as const,
    ),
  );
  const values = branches?.branches.map(
    ({ value }) => [value, branchAnchor(definition, value)] as const,
  );
  return new Map([...(values ?? []), ...members]);
}

function titled(title: string, content: Html): Html {
  return content.text === ''
    ? nothing
    : html`<h4>${title}</h4>
        ${content}`;
}

function factLine({ definition, since }: DefinitionEntry, scope: HtmlScope): Html {
  const { location, condition } = definition;
  const facts = [
    since === null ? nothing : html`since ${since.replace(/\s+/g, ' ')}`,
    condition ? writeCondition(condition) : nothing,
    ...(definition.kind === 'command' ? commandFacts(definition) : []),
    html`<code>${location.file}</code> line ${location.line}`,
    ...historyFacts(definition, scope),
  ].filter(({ text }) => text !== '');
  return html`<p class="facts">${joined(facts, ' · ')}</p> `;
}

/** What the schemas of the other releases say, whatever the comment does. */
function historyFacts(definition: Definition, { history, page }: HtmlScope): readonly Html[] {
  if (!history) return [];
  return [
    ...timeFacts(history.ofDefinition(definition)),
    html`<a href="${history.link(page, definition)}">history</a>`,
  ];
}

function commandFacts(
  command: Extract<DefinitionEntry['definition'], { kind: 'command' }>,
): Html[] {
  return [
    command.allowOob ? html`may be run out of band` : nothing,
    command.allowPreconfig ? html`may be run before the machine is created` : nothing,
    command.successResponse ? nothing : html`no response on success`,
    command.generated ? nothing : html`may take or return what the schema does not say`,
  ];
}

/** What no one should overlook. */
function alerts(entry: DefinitionEntry, scope: HtmlScope): Html {
  const { definition, features } = entry;
  const marked = features.filter(({ name }) => isAlert(entry, name));
  // Up to 6.1 the name alone says it.
  const byName = definition.unstable && !features.some(({ name }) => name === 'unstable');
  if (byName) marked.push({ name: 'unstable', condition: null, blocks: [] });
  return joined(marked.map((feature) => alert(feature, scope)));
}

function isAlert({ definition }: DefinitionEntry, feature: string): boolean {
  const { deprecated, unstable } = definition;
  return (deprecated && feature === 'deprecated') || (unstable && feature === 'unstable');
}

function alert({ name, condition, blocks }: FeatureRow, scope: HtmlScope): Html {
  const word = name === 'deprecated' ? 'Deprecated' : 'Unstable';
  const guard = condition ? html` ${writeCondition(condition)}` : nothing;
  return html`<div class="note warning">
    <p class="note-title">${word}${guard}</p>
    ${writeBlocks(blocks, scope)}
  </div> `;
}

/** More lines than these are shown when they are asked for. */
const longest = 16;

function signatures(
  { definition, signature, typeScript }: DefinitionEntry,
  scope: HtmlScope,
): Html {
  const isShort = [signature, typeScript].every((text) => text.split('\n').length <= longest);
  const open = isShort ? html` open` : nothing;
  const shown = (title: string, code: Html) =>
    html`<details class="signature" ${open}>
      <summary>${title}</summary>
      ${codeHtml(code)}
    </details> `;
  return html`${shown('TypeScript', typeScriptHtml(typeScript, scope))}${shown('QAPI', schemaHtml(signature, definition, scope))}`;
}

function writeReturns({ type, blocks }: ReturnsPart, scope: HtmlScope): Html {
  const what = type ? html`<p>${writeType(type, scope)}</p> ` : nothing;
  return html`${what}${writeBlocks(blocks, scope)}`;
}

function references(entry: DefinitionEntry, scope: HtmlScope): Html {
  const { usedBy } = entry;
  const diagram = writeDiagram(entry, scope);
  if (usedBy.length === 0 && diagram.text === '') return nothing;
  const list = usedBy.length === 0 ? nothing : titled('Used by', writeUsages(usedBy, scope));
  return html`${list}${diagram}`;
}
