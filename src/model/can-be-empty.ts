import { allMembers } from './all-members.js';
import type { ObjectType } from './type.js';

/** Whether `{}` is a value: all members are optional. A union always needs its discriminator. */
export function canBeEmpty(type: ObjectType): boolean {
  return type.kind === 'struct' && allMembers(type).every(({ optional }) => optional);
}
