import type { WrittenCondition } from '../../model/condition.js';
import type { Span } from '../../source/source.js';
import type { ConditionNode } from '../../syntax/condition-node.js';
import type { DocCommentNode } from '../../syntax/doc-comment-node.js';

/** A definition whose expression has the right form; its names are not looked up yet. */
export type DefinitionNode =
  EnumNode | StructNode | UnionNode | AlternateNode | CommandNode | EventNode;

export type DefinitionKind = DefinitionNode['kind'];

/** A name as it is written, without the `*` of an optional member. */
export interface NameNode {
  readonly name: string;
  readonly span: Span;
}

interface DefinitionBase extends NameNode {
  /** The whole expression; its first line is the one that QEMU names in errors. */
  readonly expression: Span;
  readonly doc: DocCommentNode | null;
  readonly condition: IfNode | null;
  readonly features: readonly FeatureNode[];
}

export interface EnumNode extends DefinitionBase {
  readonly kind: 'enum';
  readonly values: readonly EnumValueNode[];
  readonly prefix: string | null;
}

export interface EnumValueNode extends NameNode {
  readonly condition: IfNode | null;
  readonly features: readonly FeatureNode[];
}

export interface StructNode extends DefinitionBase {
  readonly kind: 'struct';
  readonly base: TypeRefNode | null;
  readonly members: readonly MemberNode[];
}

export interface UnionNode extends DefinitionBase {
  readonly kind: 'union';
  /** Null for a simple union (until 6.1). */
  readonly base: TypeRefNode | MembersNode | null;
  readonly discriminator: NameNode | null;
  readonly branches: readonly BranchNode[];
}

export interface AlternateNode extends DefinitionBase {
  readonly kind: 'alternate';
  readonly branches: readonly BranchNode[];
}

export interface BranchNode extends NameNode {
  readonly type: TypeRefNode;
  readonly condition: IfNode | null;
}

export interface CommandNode extends DefinitionBase {
  readonly kind: 'command';
  readonly arguments: TypeRefNode | MembersNode | null;
  readonly returns: TypeNode | null;
  readonly flags: CommandFlags;
}

export interface CommandFlags {
  readonly boxed: boolean;
  readonly generated: boolean;
  readonly successResponse: boolean;
  readonly allowOob: boolean;
  readonly allowPreconfig: boolean;
  readonly coroutine: boolean;
}

export interface EventNode extends DefinitionBase {
  readonly kind: 'event';
  readonly arguments: TypeRefNode | MembersNode | null;
  readonly boxed: boolean;
}

/** What a member can have as type: a name, or (until 2.3) members written in place. */
export type TypeNode = TypeRefNode | MembersNode;

export interface TypeRefNode extends NameNode {
  readonly kind: 'type-ref';
  /** Written in brackets. */
  readonly array: boolean;
}

export interface MembersNode {
  readonly kind: 'members';
  /** What QEMU's front end calls them, where that is what is written. */
  readonly internalName?: string;
  readonly span: Span;
  readonly members: readonly MemberNode[];
}

export interface MemberNode extends NameNode {
  readonly optional: boolean;
  readonly type: TypeNode;
  readonly condition: IfNode | null;
  readonly features: readonly FeatureNode[];
}

export interface FeatureNode extends NameNode {
  readonly condition: IfNode | null;
}

export interface IfNode {
  readonly span: Span;
  readonly written: WrittenCondition;
  readonly tree: ConditionNode;
}
