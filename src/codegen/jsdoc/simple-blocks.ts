import type {
  AdmonitionBlock,
  DefinitionsBlock,
  ExampleBlock,
  TableBlock,
} from '../../markup/block.js';
import type { Inline } from '../../markup/inline.js';
import { led } from '../../markup/led.js';
import type { JsDocBlock } from './js-doc.js';
import { titled } from './titled.js';

/** A block that Markdown has. */
export type SimpleBlock = Exclude<
  JsDocBlock,
  { readonly kind: 'example' | 'admonition' | 'definitions' }
>;

/** A block as the ones that a comment can show. */
export function simpleBlocks(block: JsDocBlock): readonly SimpleBlock[] {
  switch (block.kind) {
    case 'example':
      return example(block);
    case 'admonition':
      return admonition(block);
    case 'definitions':
      return definitions(block);
    case 'table':
      return table(block);
    default:
      return [block];
  }
}

/** One alone is a paragraph whose second line is indented, not a term. */
function definitions({ items }: DefinitionsBlock): readonly SimpleBlock[] {
  const [{ term, blocks } = { term: [], blocks: [] }, ...others] = items;
  if (others.length === 0) return led(term, blocks).flatMap(simpleBlocks);
  const listed = items.map((item) => titled(item.term, item.blocks));
  return [{ kind: 'list', ordered: false, start: 1, items: listed }];
}

function example({ title, blocks }: ExampleBlock): readonly SimpleBlock[] {
  const mark: readonly Inline[] = title.length === 0 ? [] : [{ kind: 'text', text: ': ' }];
  const word: Inline = { kind: 'text', text: 'Example' };
  return [
    { kind: 'paragraph', inlines: [word, ...mark, ...title] },
    ...blocks.flatMap(simpleBlocks),
  ];
}

function admonition({ flavour, title, blocks }: AdmonitionBlock): readonly SimpleBlock[] {
  const text = flavour.charAt(0).toUpperCase() + flavour.slice(1);
  return titled(title.length > 0 ? title : [{ kind: 'text', text }], blocks).flatMap(simpleBlocks);
}

function table(block: TableBlock): readonly SimpleBlock[] {
  if (block.title.length === 0) return [block];
  return [
    { kind: 'paragraph', inlines: block.title },
    { ...block, title: [] },
  ];
}
