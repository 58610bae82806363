import type { Block } from '../markup/block.js';
import { firstSentence } from '../markup/first-sentence.js';
import { markupStyle } from '../markup/markup-style.js';
import { parseExample, parseMarkup, type MarkupPlace } from '../markup/parse-markup.js';
import { oncePerSchema } from '../model/once-per-schema.js';
import type { Schema } from '../model/schema.js';
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
 * @param schema whose release tells the markup
 * @param links what can be linked to where the texts go; nothing where it is left out
 */
export function docReader(schema: Schema, level: DocsLevel, links = noLinks): DocReader {
  return { ...textReaders(schema)[level], links };
}

/** One of a kind, so that what they read can be told to be the same. */
const textReaders = oncePerSchema((schema): Record<DocsLevel, Omit<DocReader, 'links'>> => {
  const read = parsedTexts(schema);
  const nothing = () => [];
  return {
    full: { description: read, section: read, example: parseExample },
    summary: {
      description: (text, place) => summary(read(text, place)),
      section: nothing,
      example: nothing,
    },
    none: { description: nothing, section: nothing, example: nothing },
  };
});

/**
 * Several emitters show the same comment, and members of a base are shown wherever it is: so each
 * text is parsed once.
 */
function parsedTexts({ release }: Schema): DocReader['description'] {
  const style = markupStyle(release);
  const known = {
    tagged: new Map<string, readonly Block[]>(),
    untagged: new Map<string, readonly Block[]>(),
  };
  return (text, place) => {
    if (text.trim() === '') return [];
    const found = known[place].get(text) ?? parseMarkup(text, style, place);
    known[place].set(text, found);
    return found;
  };
}

function summary(blocks: readonly Block[]): readonly Block[] {
  const inlines = firstSentence(blocks);
  return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }];
}
