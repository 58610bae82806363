import { allMembers } from './all-members.js';
import { mayBeAbsent } from './may-be-absent.js';
import type { Type } from './type.js';

/** Whether `{}` is a value: all members may be absent. A union always needs its discriminator. */
export function canBeEmpty(type: Type): boolean {
  return type.kind === 'struct' && allMembers(type).every(mayBeAbsent);
}
