import type { DocReader } from '../../../codegen/doc-reader.js';
import type { Block } from '../../../markup/block.js';
import type { Doc, DocSection } from '../../../model/doc.js';

/** The sections of a comment by the part of an entry that they go into. */
export interface DocParts {
  readonly details: readonly Block[];
  readonly returns: readonly Block[];
  readonly errors: readonly Block[];
  readonly examples: readonly Block[];
  readonly todo: readonly Block[];
}

type Part = keyof DocParts;

interface Placed {
  readonly part: Part;
  readonly blocks: readonly Block[];
}

export function docParts(doc: Doc | null, reader: DocReader): DocParts {
  const placed = (doc?.sections ?? []).flatMap((section) => place(section, reader));
  const blocksOf = (wanted: Part) =>
    placed.flatMap(({ part, blocks }) => (part === wanted ? blocks : []));
  return {
    details: blocksOf('details'),
    returns: blocksOf('returns'),
    errors: blocksOf('errors'),
    examples: blocksOf('examples'),
    todo: blocksOf('todo'),
  };
}

function place({ tag, text }: DocSection, reader: DocReader): readonly Placed[] {
  switch (tag) {
    case 'Since':
      return [];
    case 'Returns':
      return [{ part: 'returns', blocks: reader.section(text, 'tagged') }];
    case 'Errors':
      return [{ part: 'errors', blocks: reader.section(text, 'tagged') }];
    case 'Example':
    case 'Examples':
      return [{ part: 'examples', blocks: reader.example(text) }];
    case 'TODO':
      return [{ part: 'todo', blocks: reader.section(text, 'tagged') }];
    case 'Note':
    case 'Notes':
      return [{ part: 'details', blocks: note(reader.section(text, 'tagged')) }];
    case null:
      return untagged(reader.section(text, 'untagged'));
    default:
      return [{ part: 'details', blocks: titled(tag, reader.section(text, 'tagged')) }];
  }
}

/** Later releases have no tag for examples; they say themselves what they are. */
function untagged(blocks: readonly Block[]): readonly Placed[] {
  return blocks.map((block) => ({
    part: block.kind === 'example' ? 'examples' : 'details',
    blocks: [block],
  }));
}

function note(blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'admonition', flavour: 'note', title: [], blocks }];
}

function titled(tag: string, blocks: readonly Block[]): readonly Block[] {
  if (blocks.length === 0) return [];
  const title = [{ kind: 'strong', inlines: [{ kind: 'text', text: tag }] }] as const;
  return [{ kind: 'paragraph', inlines: title }, ...blocks];
}
