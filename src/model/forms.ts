import { directions, type Direction } from './direction.js';
import { hasMembers } from './has-members.js';
import { oncePerSchema } from './once-per-schema.js';
import type { Schema } from './schema.js';
import type { Type } from './type.js';
import { typesMadeOf } from './types-made-of.js';

/**
 * How a type is looked at: as what a client sends, which is exact, or as what it receives, which
 * may come from a server newer than the schema.
 */
export type Form = Extract<Direction, 'sent' | 'received'>;

/**
 * The forms in which each type of a schema has to be told. There are two where a type travels both
 * ways and is not the same both ways: enums and unions, which are closed where they are sent and
 * open where they are received, structs without members likewise, and what is made of any of
 * these. What is the same both ways has the received form only, what no command or event uses the
 * sent one.
 */
export const formsOf = oncePerSchema((schema: Schema): ((type: Type) => readonly Form[]) => {
  const directionOf = directions(schema);
  const open = typesMadeOf(schema, isOpen);
  return (type) => {
    switch (directionOf(type)) {
      case 'sent':
      case 'unused':
        return ['sent'];
      case 'received':
        return ['received'];
      case 'both':
        return open.has(type) ? ['received', 'sent'] : ['received'];
    }
  };
});

function isOpen(type: Type): boolean {
  return (
    type.kind === 'enum' || type.kind === 'union' || (type.kind === 'struct' && !hasMembers(type))
  );
}
