import type { Span } from '../source/source.js';
import type { ValueNode } from './value-node.js';

/** What stands at the top level of a file. */
export type ItemNode = ValueNode | DocCommentText;

/** A documentation comment before its content is parsed. */
export interface DocCommentText {
  readonly kind: 'doc-comment-text';
  readonly span: Span;
}
