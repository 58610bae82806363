import type { ObjectType } from './type.js';

/** Whether a type has members at all, its base's included. */
export function hasMembers(type: ObjectType): boolean {
  if (type.kind === 'union') return true;
  return type.members.length > 0 || (type.base !== null && hasMembers(type.base));
}
