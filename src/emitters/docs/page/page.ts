import type { Block } from '../../../markup/block.js';
import type { Condition } from '../../../model/condition.js';
import type { Definition } from '../../../model/definition.js';
import type { EnumValue, Type } from '../../../model/type.js';
import type { Usage } from '../../../model/used-by.js';

/** What stands on the page of a module, however it is written. */
export interface ModulePage {
  /** Path of the schema file, relative to the schema's root. */
  readonly path: string;
  /** In the order of the schema file. */
  readonly entries: readonly PageEntry[];
}

export type PageEntry = TextEntry | DefinitionEntry;

/** A free-form comment: headings and chapters. */
export interface TextEntry {
  readonly kind: 'text';
  readonly blocks: readonly Block[];
}

export interface DefinitionEntry {
  readonly kind: 'definition';
  readonly definition: Definition;
  /** The definition as schema text, without its comment. */
  readonly signature: string;
  /** What generated TypeScript has of it. */
  readonly typeScript: string;
  /** The release that it came with, as the comment says it; null where it does not. */
  readonly since: string | null;
  readonly body: readonly Block[];
  /** Own members first, then those of each base. */
  readonly groups: readonly MemberGroup[];
  /** Null where the definition has none, nor a union as its arguments. */
  readonly branches: BranchGroup | null;
  /** Text under no tag, notes, and sections that have no place of their own. */
  readonly details: readonly Block[];
  /** Null where it returns nothing and says nothing of it. */
  readonly returns: ReturnsPart | null;
  readonly errors: readonly Block[];
  readonly features: readonly FeatureRow[];
  readonly examples: readonly Block[];
  readonly todo: readonly Block[];
  readonly usedBy: readonly Usage[];
  /** The definitions that it uses, each once. */
  readonly uses: readonly Definition[];
}

/** What the members of a group are to the definition. */
export type MemberRole = 'value' | 'member' | 'argument' | 'data' | 'alternative' | 'described';

export interface MemberGroup {
  readonly role: MemberRole;
  /** Where the members are defined; null where that is here. */
  readonly from: Definition | null;
  readonly rows: readonly MemberRow[];
}

/** A member, argument, enum value or alternative. */
export interface MemberRow {
  readonly name: string;
  /** Null for an enum's value, and for what is only described. */
  readonly type: Type | null;
  readonly optional: boolean;
  /** What it is where it is left out, as TypeScript, where its text says it. */
  readonly defaultValue: string | null;
  /** The release that it came with, where its text says it. */
  readonly since: string | null;
  readonly condition: Condition | null;
  readonly deprecated: boolean;
  readonly unstable: boolean;
  readonly features: readonly FeatureRow[];
  readonly blocks: readonly Block[];
}

export interface FeatureRow {
  readonly name: string;
  readonly condition: Condition | null;
  readonly blocks: readonly Block[];
}

export interface BranchGroup {
  /** Name of the member that selects the branch. */
  readonly discriminator: string;
  /** The union that has the branches; null where it is the definition itself. */
  readonly from: Definition | null;
  readonly branches: readonly BranchPart[];
  /** Values that add nothing. */
  readonly others: readonly EnumValue[];
}

export interface BranchPart {
  readonly value: string;
  readonly condition: Condition | null;
  /** What the branch adds: an object type, or what a simple union puts under `data`. */
  readonly type: Type;
  readonly wrapped: boolean;
  /** What the definition's own comment says of the branch. */
  readonly blocks: readonly Block[];
  /** The members that it adds, those of bases last; empty where they are not written in place. */
  readonly groups: readonly MemberGroup[];
}

export interface ReturnsPart {
  readonly type: Type | null;
  readonly blocks: readonly Block[];
}
