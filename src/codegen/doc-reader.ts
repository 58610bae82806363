import type { Block } from '../markup/block.js';
import { firstSentence } from '../markup/first-sentence.js';
import { markupStyle } from '../markup/markup-style.js';
import { parseExample, parseMarkup, type MarkupPlace } from '../markup/parse-markup.js';
import type { Release } from '../model/release.js';
import { noLinks, type DocLinks } from './jsdoc/doc-links.js';
import type { DocsLevel } from './settings.js';

/** Reads the texts of doc comments, as far as the output is to have them. */
export interface DocReader {
  /** What is said of a definition, a member or a feature. */
  description(text: string, place: MarkupPlace): readonly Block[];
  /** What is said beyond that; nothing where a summary is wanted. */
  section(text: string, place: MarkupPlace): readonly Block[];
  example(text: string): readonly Block[];
  /** What the names in texts lead to. */
  readonly links: DocLinks;
}

/**
 * @param release whose markup the texts have
 * @param links what can be linked to where the texts go; nothing where it is left out
 */
export function docReader(release: Release, level: DocsLevel, links = noLinks): DocReader {
  const style = markupStyle(release);
  const read = remembered((text, place) =>
    text.trim() === '' ? [] : parseMarkup(text, style, place),
  );
  const nothing = () => [];
  switch (level) {
    case 'full':
      return { description: read, section: read, example: parseExample, links };
    case 'summary':
      return {
        description: (text, place) => summary(read(text, place)),
        section: nothing,
        example: nothing,
        links,
      };
    case 'none':
      return { description: nothing, section: nothing, example: nothing, links };
  }
}

type Read = DocReader['description'];

/** Members of a base are shown wherever it is, so the same text is asked for again and again. */
function remembered(read: Read): Read {
  const known = {
    tagged: new Map<string, readonly Block[]>(),
    untagged: new Map<string, readonly Block[]>(),
  };
  return (text, place) => {
    const found = known[place].get(text) ?? read(text, place);
    known[place].set(text, found);
    return found;
  };
}

function summary(blocks: readonly Block[]): readonly Block[] {
  const inlines = firstSentence(blocks);
  return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }];
}
