import { plainText } from '../../../markup/plain-text.js';
import { firstSentence } from '../../../markup/first-sentence.js';
import type { Block } from '../../../markup/block.js';
import type { Inline } from '../../../markup/inline.js';
import { relativePath, type Links } from '../links.js';
import { definitionsOf } from '../page/index-page.js';
import type { DefinitionEntry, ModulePage } from '../page/page.js';

/**
 * What the search looks through, as a script, since pages that are opened as files may load nothing
 * else: for each definition its name, its kind, where it stands, what it is, the names of its
 * members, and the words of its text.
 */
export function searchIndex(pages: readonly ModulePage[], links: Links): string {
  const rows = pages
    .flatMap(definitionsOf)
    .map((entry) => JSON.stringify(rowOf(entry, links)).replaceAll('<', '\\u003c'));
  return `qapiSearch([\n${rows.join(',\n')}\n]);\n`;
}

function rowOf(entry: DefinitionEntry, links: Links): readonly string[] {
  const { definition, body, groups, branches, details, returns, features } = entry;
  const rows = groups.flatMap((group) => group.rows);
  const names = [
    ...rows.map(({ name }) => name),
    ...(branches?.branches ?? []).map(({ value }) => value),
  ];
  const own = groups.filter(({ from }) => from === null).flatMap((group) => group.rows);
  const texts = [body, details, returns?.blocks ?? [], ...own.map(({ blocks }) => blocks)];
  const words = [...texts, ...features.map(({ blocks }) => blocks)].flatMap((blocks) =>
    blocks.map(blockText),
  );
  return [
    definition.name,
    definition.kind,
    `${relativePath(links.index, links.page(definition.location.file))}#${links.to(links.page(definition.location.file), definition).slice(1)}`,
    plainText(firstSentence(body)),
    names.join(' '),
    wordsOf(words.join(' ')),
  ];
}

/** Each word once: how often it stands there matters little, and the index is loaded whole. */
function wordsOf(text: string): string {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}._-]*[\p{L}\p{N}]/gu))].join(
    ' ',
  );
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainText(block.inlines);
    case 'list':
      return block.items.flat().map(blockText).join(' ');
    case 'definitions':
      return block.items
        .map(({ term, blocks }) => `${plainText(term)} ${blocks.map(blockText).join(' ')}`)
        .join(' ');
    case 'admonition':
    case 'example':
      return `${plainText(block.title)} ${block.blocks.map(blockText).join(' ')}`;
    case 'quote':
      return block.blocks.map(blockText).join(' ');
    case 'table':
      return [...(block.header ?? []), ...block.rows.flat()]
        .map((inlines: readonly Inline[]) => plainText(inlines))
        .join(' ');
    case 'code':
    case 'unknown':
      return block.text;
  }
}
