import { assertNever } from './assert-never.js';
import type { Definition } from './definition.js';
import type { Type } from './type.js';

/** The types that a type or definition mentions itself; an array is one step, its element the next. */
export function referencedTypes(of: Type | Definition): readonly Type[] {
  switch (of.kind) {
    case 'builtin':
    case 'enum':
      return [];
    case 'array':
      return [of.element];
    case 'struct':
      return [...(of.base ? [of.base] : []), ...of.members.map(({ type }) => type)];
    case 'union':
      return [of.base, of.tagType, ...of.branches.flatMap(({ type }) => type ?? [])];
    case 'alternate':
      return of.alternatives.map(({ type }) => type);
    case 'command':
      return [...(of.arguments ? [of.arguments] : []), ...(of.returns ? [of.returns] : [])];
    case 'event':
      return of.arguments ? [of.arguments] : [];
    default:
      return assertNever(of);
  }
}
