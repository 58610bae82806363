import type { Inline } from './inline.js';

/** A piece of documentation that stands on lines of its own. */
export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | HeadingBlock
  | ListBlock
  | DefinitionsBlock
  | CodeBlock
  | ExampleBlock
  | AdmonitionBlock
  | TableBlock
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | UnknownBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  /** From 1, the highest. */
  readonly level: number;
  readonly inlines: readonly Inline[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item; 1 where the list is not ordered. */
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

/** Terms with what is said of each. */
export interface DefinitionsBlock {
  readonly kind: 'definitions';
  readonly items: readonly DefinitionsItem[];
}

export interface DefinitionsItem {
  readonly term: readonly Inline[];
  readonly blocks: readonly Block[];
}

export interface CodeBlock {
  readonly kind: 'code';
  /**
   * `qmp` is a conversation: JSON, `->` before what the client sends and `<-` before what the
   * server does. Else what the schema calls it, a word; `text` where it does not say.
   */
  readonly language: string;
  readonly text: string;
}

/** An example that says that it is one. */
export interface ExampleBlock {
  readonly kind: 'example';
  /** Empty where it has none. */
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}

export interface AdmonitionBlock {
  readonly kind: 'admonition';
  readonly flavour: AdmonitionFlavour;
  /** Empty where the flavour is all there is. */
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}

export type AdmonitionFlavour = 'note' | 'tip' | 'important' | 'warning' | 'caution';

export interface TableBlock {
  readonly kind: 'table';
  /** Empty where it has none. */
  readonly title: readonly Inline[];
  /** Null where no row is set apart. */
  readonly header: TableRow | null;
  readonly rows: readonly TableRow[];
}

/** The text of each cell. */
export type TableRow = readonly (readonly Inline[])[];

/** Markup that is not understood, as it is written. */
export interface UnknownBlock {
  readonly kind: 'unknown';
  readonly text: string;
}
