import type { Command, Event } from './definition.js';
import type { StructType } from './type.js';

/** The struct that was made for arguments written inline; null where they have a name, or are none. */
export function inlineArguments({ arguments: taken }: Command | Event): StructType | null {
  return taken?.kind === 'struct' && taken.implicit ? taken : null;
}
