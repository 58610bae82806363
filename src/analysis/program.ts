import type { Source } from '../source/source.js';
import type { DocCommentNode } from '../syntax/doc-comment-node.js';
import type { ObjectNode } from '../syntax/value-node.js';
import type { Dialect } from './dialect.js';
import type { Pragmas } from './pragmas.js';

/** All files of a schema, read and put in order; nothing is said yet about what is in them. */
export interface Program {
  readonly dialect: Dialect;
  /** The text of the `VERSION` file, if there is one. */
  readonly version: string | null;
  /** In order of first include, the entry first. */
  readonly sources: readonly Source[];
  /** In order of appearance, each included file in the place of its first include. */
  readonly expressions: readonly ExpressionNode[];
  readonly docs: readonly DocCommentNode[];
  readonly pragmas: Pragmas;
  /** False where text had to be skipped, so that definitions may be missing. */
  readonly complete: boolean;
}

/** An expression that defines something, with the comment that documents it. */
export interface ExpressionNode {
  readonly object: ObjectNode;
  readonly doc: DocCommentNode | null;
  /** The comment was misread, which is reported; what it does not say is no mistake. */
  readonly misread?: boolean | undefined;
}
