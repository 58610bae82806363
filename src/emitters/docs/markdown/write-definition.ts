import { codeFence, codeSpan } from '../../../markup/markdown.js';
import type { Definition } from '../../../model/definition.js';
import type { MarkdownScope } from './markdown-scope.js';
import { anchorOf } from '../links.js';
import type { DefinitionEntry, FeatureRow, ReturnsPart } from '../page/page.js';
import { escapeText } from './escape.js';
import { kindWords } from '../page/kind-words.js';
import { indent, item, paragraphs } from './lines.js';
import { writeBlocks } from './write-blocks.js';
import { writeBranches } from './write-branches.js';
import { writeCondition } from './write-condition.js';
import { writeFeature, writeGroups } from './write-members.js';
import { writeType } from './write-type.js';
import { writeUsages } from './write-usages.js';

/** What the schema's own files say they are, and what highlights them best. */
const schemaLanguage = 'python';

/** A definition under a heading of its own. */
export function writeDefinition(entry: DefinitionEntry, page: MarkdownScope): string {
  const { definition, groups, branches } = entry;
  const own = groups.flatMap(({ rows }) => rows.map(({ name }) => name));
  const scope = { ...page, own: new Set(own), headings: 4 };
  const plain = entry.features.filter(({ name }) => !isAlert(definition, name));
  return paragraphs(
    `<a id="${anchorOf(definition)}"></a>`,
    `### ${codeSpan(definition.name)} (${kindWords[definition.kind].one})`,
    factLine(entry),
    alerts(entry, scope),
    writeBlocks(entry.body, scope),
    codeFence(entry.signature, schemaLanguage),
    codeFence(entry.typeScript, 'ts'),
    writeGroups(groups, definition, scope),
    branches ? writeBranches(branches, scope) : '',
    titled('Details', writeBlocks(entry.details, scope)),
    entry.returns ? titled('Returns', writeReturns(entry.returns, scope)) : '',
    titled('Errors', writeBlocks(entry.errors, scope)),
    titled('Features', writeFeatures(plain, scope)),
    titled('Examples', writeBlocks(entry.examples, scope)),
    titled('To do', writeBlocks(entry.todo, scope)),
    titled('Used by', writeUsages(entry.usedBy, scope)),
  );
}

function titled(title: string, text: string): string {
  return text === '' ? '' : `#### ${title}\n\n${text}`;
}

function factLine({ definition, since }: DefinitionEntry): string {
  const { location, condition } = definition;
  const facts = [
    since === null ? '' : `since ${escapeText(since.replace(/\s+/g, ' '))}`,
    condition ? writeCondition(condition) : '',
    ...(definition.kind === 'command' ? commandFacts(definition) : []),
    `${codeSpan(location.file)} line ${String(location.line)}`,
  ];
  const line = facts.filter((fact) => fact !== '').join(' · ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function commandFacts(command: Extract<Definition, { readonly kind: 'command' }>): string[] {
  return [
    command.allowOob ? 'may be run out of band' : '',
    command.allowPreconfig ? 'may be run before the machine is created' : '',
    command.successResponse ? '' : 'no response on success',
    command.generated ? '' : 'may take or return what the schema does not say',
  ];
}

/** What no one should overlook. */
function alerts({ definition, features }: DefinitionEntry, scope: MarkdownScope): string {
  const marked = features.filter(({ name }) => isAlert(definition, name));
  // Up to 6.1 the name alone says it.
  const byName = definition.unstable && !features.some(({ name }) => name === 'unstable');
  if (byName) marked.push({ name: 'unstable', condition: null, blocks: [] });
  return marked.map((feature) => alert(feature, scope)).join('\n\n');
}

function isAlert({ deprecated, unstable }: Definition, feature: string): boolean {
  return (deprecated && feature === 'deprecated') || (unstable && feature === 'unstable');
}

function alert({ name, condition, blocks }: FeatureRow, scope: MarkdownScope): string {
  const word = name === 'deprecated' ? 'Deprecated' : 'Unstable';
  const guard = condition ? ` ${writeCondition(condition)}` : '';
  const text = writeBlocks(blocks, { ...scope, nested: true });
  return indent(`[!WARNING]\n${paragraphs(`**${word}**${guard}`, text)}`, '> ');
}

function writeReturns({ type, blocks }: ReturnsPart, scope: MarkdownScope): string {
  const what = type ? writeType(type, scope) : '';
  return paragraphs(what, writeBlocks(blocks, scope));
}

function writeFeatures(features: readonly FeatureRow[], scope: MarkdownScope): string {
  const inner = { ...scope, nested: true };
  return features.map((feature) => item('- ', writeFeature(feature, inner))).join('\n');
}
