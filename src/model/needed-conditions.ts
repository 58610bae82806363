import { combineTrees } from './combine-trees.js';
import { conditionLike } from './condition-like.js';
import type { Condition } from './condition.js';
import type { Definition } from './definition.js';
import { referencedTypes } from './referenced-types.js';
import type { Type } from './type.js';

/**
 * When types are there that have no condition of their own, but are there for what refers to them:
 * when any of the definitions is from which they can be met, through one another and through
 * implicit types. The conditions of single members and branches do not count: so what is needed for
 * one that only a later resolution takes away stays, where a single resolution would drop both.
 */
export function neededConditions(
  definitions: readonly Definition[],
  needed: ReadonlySet<Type>,
): ReadonlyMap<Type, Condition | null> {
  const conditions = new Map<Type, (Condition | null)[]>();
  if (needed.size === 0) return new Map();
  for (const definition of definitions) {
    for (const type of metFrom(definition, needed)) {
      const known = conditions.get(type);
      if (known) known.push(definition.condition);
      else conditions.set(type, [definition.condition]);
    }
  }
  return new Map([...conditions].map(([type, all]) => [type, anyOf(all)]));
}

/** The needed types that a definition comes upon before it comes upon other definitions. */
function metFrom(definition: Definition, needed: ReadonlySet<Type>): readonly Type[] {
  const seen = new Set<Type>();
  const open = [...referencedTypes(definition)];
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next) || !(needed.has(next) || isPart(next))) continue;
    seen.add(next);
    open.push(...referencedTypes(next));
  }
  return [...seen].filter((type) => needed.has(type));
}

function isPart(type: Type): boolean {
  return type.kind === 'array' || (type.kind === 'struct' && type.implicit);
}

function anyOf(conditions: readonly (Condition | null)[]): Condition | null {
  const [first, ...others] = conditions.filter((condition) => condition !== null);
  if (!first || others.length + 1 < conditions.length) return null;
  const trees = others.map(({ tree }) => tree);
  return conditionLike(combineTrees('any', [first.tree, ...trees]), first);
}
