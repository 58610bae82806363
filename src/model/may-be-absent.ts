import type { Member } from './type.js';

/**
 * Whether an object may lack a member. One with a condition is missing in some builds of the
 * server, and nothing tells which build is at the other end: one without it neither sends it nor
 * takes it, so it may be absent either way, mandatory or not.
 */
export function mayBeAbsent({ optional, condition }: Pick<Member, 'optional' | 'condition'>) {
  return optional || condition !== null;
}
