import { allMembers } from '../../model/all-members.js';
import type { UnionType } from '../../model/type.js';

/**
 * Whether the branches of a union have a base to extend: where the common members are written
 * inline and there is none but the discriminator, each branch says all itself.
 */
export function hasCommonPart({ base }: UnionType): boolean {
  return !base.implicit || allMembers(base).length > 1;
}
