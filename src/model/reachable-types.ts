import type { Definition } from './definition.js';
import { referencedTypes } from './referenced-types.js';
import type { Type } from './type.js';

/** Every type that can be met from the given ones, themselves included where they are types. */
export function reachableTypes(from: Iterable<Type | Definition>): ReadonlySet<Type> {
  const reached = new Set<Type>();
  const open: (Type | Definition)[] = [...from];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind !== 'command' && next.kind !== 'event') {
      if (reached.has(next)) continue;
      reached.add(next);
    }
    for (const type of referencedTypes(next)) open.push(type);
  }
  return reached;
}
