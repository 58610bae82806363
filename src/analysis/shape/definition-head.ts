import type { Span } from '../../source/source.js';
import type { DocCommentNode } from '../../syntax/doc-comment-node.js';
import type { FeatureNode, IfNode, NameNode } from './definition-node.js';

/** What every definition has, whatever it defines. */
export interface DefinitionHead extends NameNode {
  readonly expression: Span;
  readonly doc: DocCommentNode | null;
  readonly condition: IfNode | null;
  readonly features: readonly FeatureNode[];
}
