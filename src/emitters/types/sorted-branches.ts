import { hasMembers } from '../../model/has-members.js';
import type { Branch, UnionType } from '../../model/type.js';

export interface SortedBranches {
  /** Branches that add members: each is a type of its own. */
  readonly own: readonly Branch[];
  /** Branches that add none: they share a type. */
  readonly others: readonly Branch[];
}

export function sortedBranches({ branches }: UnionType): SortedBranches {
  const adds = ({ type }: Branch) => type !== null && hasMembers(type);
  return {
    own: branches.filter(adds),
    others: branches.filter((branch) => !adds(branch)),
  };
}
