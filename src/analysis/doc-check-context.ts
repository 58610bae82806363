import type { Span } from '../source/source.js';
import type { DocCommentNode } from '../syntax/doc-comment-node.js';
import type { CheckContext } from './check-context.js';
import type { DefinitionKind, DefinitionNode, NameNode } from './shape/definition-node.js';

/** What the rules about doc comments need at hand. */
export type DocCheckContext = Pick<CheckContext, 'dialect' | 'pragmas' | 'report'>;

/** A definition as far as it is known before its form is checked. */
export interface DocSubject extends NameNode {
  readonly kind: DefinitionKind;
  /** The whole expression. */
  readonly expression: Span;
  readonly doc: DocCommentNode | null;
  /** There is a comment, but it was misread. */
  readonly misread: boolean;
  /** Its name is right; where it is not, a comment may well have the right one. */
  readonly named: boolean;
  /** It has the key `returns`. */
  readonly returns: boolean;
}

/** A definition whose doc comment is known to be its own. */
export type DocumentedDefinition = DefinitionNode & { readonly doc: DocCommentNode };

/** Whether its comment names it; one that documents something else says nothing of it. */
export function hasOwnDoc(definition: DefinitionNode): definition is DocumentedDefinition {
  return definition.doc?.symbol?.name === definition.name;
}
