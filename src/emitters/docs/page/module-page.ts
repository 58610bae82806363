import type { Module } from '../../../model/schema.js';
import { definitionEntry } from './definition-entry.js';
import type { ModulePage, PageEntry } from './page.js';
import type { PageScope } from './page-scope.js';

/** Free-form comments and definitions of a module as they follow each other in its file. */
export function modulePage({ path, definitions, docs }: Module, scope: PageScope): ModulePage {
  const texts = docs
    .filter(({ symbol }) => symbol === null)
    .map(({ location, body, sections }) => {
      // No release has tags here; should one come, it is a word like others.
      const rest = sections.map(({ tag, text }) => (tag === null ? text : `${tag}: ${text}`));
      const all = [body, ...rest];
      const blocks = all.flatMap((text) => scope.reader.section(text, 'untagged'));
      return { line: location.line, entry: { kind: 'text', blocks } satisfies PageEntry };
    });
  const entries = definitions.map((definition) => ({
    line: definition.location.line,
    entry: definitionEntry(definition, scope),
  }));
  const all = [...texts, ...entries].toSorted((a, b) => a.line - b.line);
  return { path, entries: all.map(({ entry }) => entry).filter(saysSomething) };
}

function saysSomething(entry: PageEntry): boolean {
  return entry.kind === 'definition' || entry.blocks.length > 0;
}
