import type { Block, ExampleBlock } from '../markup/block.js';
import type { DocSection } from '../model/doc.js';
import type { DocReader } from './doc-reader.js';
import type { JsDoc, JsDocTag } from './jsdoc/js-doc.js';
import { titled } from './jsdoc/titled.js';

type SectionDocs = Pick<JsDoc, 'tags'> & { readonly blocks: readonly Block[] };

/** What the sections of a comment say, in tags where JSDoc has them. */
export function sectionDocs(sections: readonly DocSection[], reader: DocReader): SectionDocs {
  const all = sections.map((section) => docsOf(section, reader));
  return { blocks: all.flatMap(({ blocks }) => blocks), tags: all.flatMap(({ tags }) => tags) };
}

const nothing: SectionDocs = { blocks: [], tags: [] };

/** `Since` stands elsewhere, and what developers still have to do concerns no user. */
function docsOf({ tag, text }: DocSection, reader: DocReader): SectionDocs {
  switch (tag) {
    case 'Since':
    case 'TODO':
      return nothing;
    case 'Returns':
      return tagged('returns', reader.section(text, 'tagged'));
    case 'Errors':
      return tagged('throws', reader.section(text, 'tagged'));
    case 'Example':
    case 'Examples':
      return tagged('example', reader.example(text));
    case null:
      return untagged(reader.section(text, 'untagged'));
    default: {
      const blocks = reader.section(text, 'tagged');
      const title = { kind: 'text', text: tag } as const;
      return blocks.length === 0 ? nothing : { blocks: titled([title], blocks), tags: [] };
    }
  }
}

function tagged(name: string, blocks: readonly Block[]): SectionDocs {
  return blocks.length === 0 ? nothing : { blocks: [], tags: [{ name, blocks }] };
}

/** Text, whose examples say themselves what they are. */
export function untagged(blocks: readonly Block[]): SectionDocs {
  return {
    blocks: blocks.filter(({ kind }) => kind !== 'example'),
    tags: blocks.flatMap((block) => (block.kind === 'example' ? [exampleTag(block)] : [])),
  };
}

function exampleTag({ title, blocks }: ExampleBlock): JsDocTag {
  const head: readonly Block[] = title.length === 0 ? [] : [{ kind: 'paragraph', inlines: title }];
  return { name: 'example', blocks: [...head, ...blocks] };
}
