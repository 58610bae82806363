import type { Span } from '../source/source.js';
import type { ValueNode } from './value-node.js';

/** What stands at the top level of a file. */
export type ItemNode = ValueNode | DocCommentText | SkippedText;

/** A documentation comment before its content is parsed. */
export interface DocCommentText {
  readonly kind: 'doc-comment-text';
  readonly span: Span;
}

/** Text that could not be read; what is wrong with it is reported. */
export interface SkippedText {
  readonly kind: 'skipped-text';
  readonly span: Span;
  /** It begins with what is no token at all, and only blanks and comments stand before it. */
  readonly stray: boolean;
}
