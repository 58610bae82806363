import { directions, type Direction } from './direction.js';
import { hasMembers } from './has-members.js';
import { reachableTypes } from './reachable-types.js';
import { referencedTypes } from './referenced-types.js';
import type { Schema } from './schema.js';
import type { Type } from './type.js';

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
export function formsOf(schema: Schema): (type: Type) => readonly Form[] {
  const directionOf = directions(schema);
  const open = typesMadeOfOpenOnes(schema);
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
}

/** Goes from what is open by itself to what mentions it, so that each mention is looked at once. */
function typesMadeOfOpenOnes(schema: Schema): ReadonlySet<Type> {
  const types = reachableTypes(schema.definitions);
  const mentions = new Map<Type, Type[]>();
  for (const type of types) {
    for (const referenced of referencedTypes(type)) {
      const known = mentions.get(referenced);
      if (known) known.push(type);
      else mentions.set(referenced, [type]);
    }
  }
  const found = new Set<Type>();
  const left = [...types].filter(isOpen);
  for (let next = left.pop(); next; next = left.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    left.push(...(mentions.get(next) ?? []));
  }
  return found;
}

function isOpen(type: Type): boolean {
  return (
    type.kind === 'enum' || type.kind === 'union' || (type.kind === 'struct' && !hasMembers(type))
  );
}
