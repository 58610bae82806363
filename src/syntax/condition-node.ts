/**
 * A condition as a tree, of the same shape as the model's. `all` and `any` have at least two
 * operands and none of their own kind, so that the old and the new spelling of a condition give
 * the same tree; `combine-conditions.ts` sees to it.
 */
export type ConditionNode =
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'all'; readonly operands: readonly ConditionNode[] }
  | { readonly kind: 'any'; readonly operands: readonly ConditionNode[] }
  | { readonly kind: 'not'; readonly operand: ConditionNode };
