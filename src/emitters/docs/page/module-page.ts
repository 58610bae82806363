import type { DocReader } from '../../../codegen/doc-reader.js';
import type { Block } from '../../../markup/block.js';
import type { Module } from '../../../model/schema.js';
import { definitionEntry } from './definition-entry.js';
import type { ModulePage, PageEntry } from './page.js';
import type { PageScope } from './page-scope.js';

/** Free-form comments and definitions of a module as they follow each other in its file. */
export function modulePage(module: Module, scope: PageScope): ModulePage {
  const texts = moduleTexts(module, scope.reader).map(({ line, blocks }) => {
    return { line, entry: { kind: 'text', blocks } satisfies PageEntry };
  });
  const entries = module.definitions.map((definition) => ({
    line: definition.location.line,
    entry: definitionEntry(definition, scope),
  }));
  const all = [...texts, ...entries].toSorted((a, b) => a.line - b.line);
  return { path: module.path, entries: all.map(({ entry }) => entry) };
}

/** A free-form comment. */
interface ModuleText {
  readonly line: number;
  readonly blocks: readonly Block[];
}

/** Those that say something, in the order of the file. */
export function moduleTexts({ docs }: Module, reader: DocReader): readonly ModuleText[] {
  return docs
    .filter(({ symbol }) => symbol === null)
    .map(({ location, body, sections }) => {
      // No release has tags here; should one come, it is a word like others.
      const rest = sections.map(({ tag, text }) => (tag === null ? text : `${tag}: ${text}`));
      const all = [body, ...rest];
      return {
        line: location.line,
        blocks: all.flatMap((text) => reader.section(text, 'untagged')),
      };
    })
    .filter(({ blocks }) => blocks.length > 0);
}
