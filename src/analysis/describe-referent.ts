import type { Referent } from './scope.js';
import type { DefinitionNode, TypeNode } from './shape/definition-node.js';

const kinds = {
  enum: 'an enum',
  struct: 'a struct',
  union: 'a union',
  alternate: 'an alternate',
  command: 'a command',
  event: 'an event',
  builtin: 'a built-in type',
  broken: 'not known',
} as const;

/** `a struct`, `a built-in type`, ...: what a name stands for, in messages. */
export function describeReferent({ kind }: Referent): string {
  return kinds[kind];
}

/** The same for a written type, which may be an array of what the name stands for. */
export function describeType(type: TypeNode, referent: Referent): string {
  return type.kind === 'type-ref' && type.array ? 'an array' : describeReferent(referent);
}

/** `struct 'Foo'`, for messages. */
export function describeDefinition({ kind, name }: DefinitionNode): string {
  return `${kind} '${name}'`;
}
