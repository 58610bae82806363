import type { Condition } from './condition.js';
import type { Type } from './type.js';

/** When a type is there: built-in ones always, an array when its elements are. */
export function typeCondition(type: Type): Condition | null {
  switch (type.kind) {
    case 'builtin':
      return null;
    case 'array':
      return typeCondition(type.element);
    default:
      return type.condition;
  }
}
