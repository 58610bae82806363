import { allMembers } from './all-members.js';
import type { Type } from './type.js';

/** Whether `{}` is a value: all members are optional. A union always needs its discriminator. */
export function canBeEmpty(type: Type): boolean {
  return type.kind === 'struct' && allMembers(type).every(({ optional }) => optional);
}
