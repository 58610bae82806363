import type { Member, StructType } from './type.js';

/** All members of a struct: those of its bases first, as on the wire. */
export function allMembers(type: StructType): readonly Member[] {
  return type.base ? [...allMembers(type.base), ...type.members] : type.members;
}
