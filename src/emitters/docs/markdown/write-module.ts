import { definitionsOf } from '../page/index-page.js';
import type { ModulePage, PageEntry } from '../page/page.js';
import { kindWords } from '../page/kind-words.js';
import { paragraphs } from './lines.js';
import type { MarkdownScope } from './markdown-scope.js';
import { writeBlocks } from './write-blocks.js';
import { writeDefinition } from './write-definition.js';
import { definitionLink } from './write-type.js';

/** Everything of a module, in the order of its file. */
export function writeModule({ entries }: ModulePage, scope: MarkdownScope): string {
  const [first] = entries;
  // Headings of definitions stand below one of a chapter.
  const titled = first?.kind === 'text' && first.blocks[0]?.kind === 'heading';
  const pieces = entries.map((entry) => writeEntry(entry, scope));
  return paragraphs(titled ? '' : '## Definitions', ...pieces);
}

function writeEntry(entry: PageEntry, scope: MarkdownScope): string {
  return entry.kind === 'text' ? writeBlocks(entry.blocks, scope) : writeDefinition(entry, scope);
}

/** What is on the page, kind by kind. */
export function writeContents(page: ModulePage, scope: MarkdownScope): string {
  const definitions = definitionsOf(page).map(({ definition }) => definition);
  const lines = Object.entries(kindWords).map(([kind, { many }]) => {
    const found = definitions.filter((definition) => definition.kind === kind);
    const names = found.map((definition) => definitionLink(definition, scope));
    return names.length === 0 ? '' : `- ${many}: ${names.join(', ')}`;
  });
  return lines.filter((line) => line !== '').join('\n');
}
