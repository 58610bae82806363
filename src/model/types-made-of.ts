import { reachableTypes } from './reachable-types.js';
import { referencedTypes } from './referenced-types.js';
import type { Schema } from './schema.js';
import type { Type } from './type.js';

/**
 * The types of a schema that something is true of, and all that are made of such: with a member, a
 * base, a branch, an alternative or an element of them. It goes from what is looked for to what
 * mentions it, so that each mention is looked at once, and types may hold themselves.
 */
export function typesMadeOf(schema: Schema, test: (type: Type) => boolean): ReadonlySet<Type> {
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
  const left = [...types].filter(test);
  for (let next = left.pop(); next; next = left.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    left.push(...(mentions.get(next) ?? []));
  }
  return found;
}
