import type { JsDoc, JsDocBlock, JsDocTag } from '../../codegen/jsdoc/js-doc.js';
import { writeBlocks } from '../../codegen/jsdoc/write-blocks.js';
import type { Annotated } from '../../model/entity.js';
import type { SchemaNode } from './schema-node.js';

/** What is said of something, and whether it is going to be removed. */
export type Annotations = Pick<SchemaNode, 'description' | 'deprecated'>;

/** The annotations of something that the schema defines; descriptions are Markdown. */
export function annotationsOf(
  { blocks, tags }: JsDoc,
  { deprecated }: Pick<Annotated, 'deprecated'>,
): Annotations {
  return {
    ...descriptionOf([textOf(blocks), ...tags.map(tagText)]),
    ...(deprecated && { deprecated }),
  };
}

/** The annotation that a text alone makes. */
export function describedBy(blocks: readonly JsDocBlock[]): Annotations {
  return descriptionOf([textOf(blocks)]);
}

function descriptionOf(paragraphs: readonly string[]): Annotations {
  const description = paragraphs.filter((text) => text !== '').join('\n\n');
  return description === '' ? {} : { description };
}

/** Lines are broken by who shows them. */
function textOf(blocks: readonly JsDocBlock[]): string {
  return writeBlocks(blocks, Infinity).join('\n').trim();
}

/** JSON Schema has no word for most of what JSDoc has tags for. */
function tagText({ name, blocks }: JsDocTag): string {
  const text = textOf(blocks);
  switch (name) {
    case 'deprecated':
      return text === '' ? '' : `Deprecated: ${text}`;
    case 'experimental':
      return text === '' ? 'Unstable.' : `Unstable: ${text}`;
    case 'since':
      return `Since: ${text}`;
    default:
      return '';
  }
}
