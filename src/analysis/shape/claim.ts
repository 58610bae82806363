import type { DefinitionKind, NameNode } from './definition-node.js';

/** What an expression claims to define, before it is known to be right. */
export interface Claim extends NameNode {
  readonly kind: DefinitionKind;
}
