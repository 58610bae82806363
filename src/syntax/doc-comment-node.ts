import type { Span } from '../source/source.js';

/**
 * A doc comment. `parts` has everything in the order in which it was written; `body`, `members`,
 * `features` and `sections` are the same parts sorted by what they are.
 */
export interface DocCommentNode {
  readonly kind: 'doc-comment';
  /** The whole comment, both `##` included; where headings split a comment, its nodes share it. */
  readonly span: Span;
  /** The definition that it documents; null for a free-form comment. */
  readonly symbol: DocSymbolNode | null;
  readonly parts: readonly DocPartNode[];
  /** What stands before the first description or tag; empty where nothing does. */
  readonly body: string;
  readonly members: readonly DocEntryNode[];
  readonly features: readonly DocEntryNode[];
  /** Tagged sections, and untagged text that is not the body. */
  readonly sections: readonly DocSectionNode[];
}

/** The name in the first line, `@NAME:`. It is empty only where that was reported. */
export interface DocSymbolNode {
  readonly name: string;
  readonly span: Span;
}

export type DocPartNode = DocBodyNode | DocEntryNode | DocSectionNode;

export interface DocBodyNode {
  readonly kind: 'doc-body';
  readonly text: string;
  readonly span: Span;
}

/** The description of a member or a feature, `@NAME: ...`. */
export interface DocEntryNode {
  readonly kind: 'doc-member' | 'doc-feature';
  readonly name: string;
  readonly nameSpan: Span;
  readonly text: string;
  readonly span: Span;
}

export interface DocSectionNode {
  readonly kind: 'doc-section';
  /** As written, without the colon, such as `Since` or `Notes`; null for text under no tag. */
  readonly tag: string | null;
  /** The tag with its colon; null for text under no tag. */
  readonly tagSpan: Span | null;
  readonly text: string;
  readonly span: Span;
}
