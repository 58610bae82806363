/** When something is there, in terms of the symbols of QEMU's build. */
export interface Condition {
  /** As the front end of its release holds it: C conditions in a list until 6.1, then structured. */
  readonly written: WrittenCondition;
  /** The same for all releases. */
  readonly tree: ConditionTree;
}

export type WrittenCondition =
  | string
  | readonly string[]
  | { readonly all: readonly WrittenCondition[] }
  | { readonly any: readonly WrittenCondition[] }
  | { readonly not: WrittenCondition };

/** A condition as a tree. `all` and `any` have at least one operand. */
export type ConditionTree =
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'all'; readonly operands: readonly ConditionTree[] }
  | { readonly kind: 'any'; readonly operands: readonly ConditionTree[] }
  | { readonly kind: 'not'; readonly operand: ConditionTree };
