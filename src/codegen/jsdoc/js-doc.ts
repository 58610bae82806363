import type { Block } from '../../markup/block.js';
import type { DocLinks } from './doc-links.js';

/** A documentation comment before it is laid out. Texts are made safe when it is. */
export interface JsDoc {
  readonly blocks: readonly JsDocBlock[];
  readonly tags: readonly JsDocTag[];
  /** Makes links of the names that the schema's text mentions; left out, they are code. */
  readonly links?: DocLinks;
}

export interface JsDocTag {
  /** Without the `@`. */
  readonly name: string;
  readonly blocks: readonly JsDocBlock[];
}

/** What the schema says, or what an emitter says of it. */
export type JsDocBlock = Block | WordsBlock;

/** A paragraph in an emitter's own words, as Markdown; the one place where `linkTo` makes links. */
export interface WordsBlock {
  readonly kind: 'words';
  readonly text: string;
}

/** A comment of one paragraph in an emitter's own words. */
export function wordsDoc(text: string): JsDoc {
  return { blocks: [{ kind: 'words', text }], tags: [] };
}
