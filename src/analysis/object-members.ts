import type { Scope } from './scope.js';
import type {
  CommandNode,
  DefinitionNode,
  EventNode,
  MemberNode,
  StructNode,
  UnionNode,
} from './shape/definition-node.js';

/** A member, and the definition in which it is written. */
export interface OwnedMember {
  readonly member: MemberNode;
  readonly owner: StructNode | UnionNode | CommandNode | EventNode;
}

/** The members of a struct with those of its bases, the outermost base first. */
export function structMembers(struct: StructNode, scope: Scope): OwnedMember[] {
  const chain: StructNode[] = [];
  for (let at: StructNode | undefined = struct; at && !chain.includes(at); at = baseOf(at, scope)) {
    chain.unshift(at);
  }
  return chain.flatMap((owner) => owner.members.map((member) => ({ member, owner })));
}

/** The members that every branch of a union has: those of its base. */
export function commonMembers(union: UnionNode, scope: Scope): OwnedMember[] {
  if (!union.base) return [];
  if (union.base.kind === 'members') {
    return union.base.members.map((member) => ({ member, owner: union }));
  }
  const base = scope.lookup(union.base.name);
  return base?.kind === 'struct' ? structMembers(base, scope) : [];
}

/** The members of what a command takes or an event carries, whatever its branch. */
export function argumentMembers(definition: CommandNode | EventNode, scope: Scope): OwnedMember[] {
  const data = definition.arguments;
  if (!data) return [];
  if (data.kind === 'members') return data.members.map((member) => ({ member, owner: definition }));
  const type = scope.lookup(data.name);
  if (type?.kind === 'struct') return structMembers(type, scope);
  return type?.kind === 'union' ? commonMembers(type, scope) : [];
}

/** The struct that is the base of another, where it is one. */
export function baseOf(struct: StructNode, scope: Scope): StructNode | undefined {
  const base = struct.base && scope.lookup(struct.base.name);
  return base?.kind === 'struct' ? base : undefined;
}

/** The members that stand in a definition itself, without those of types that it names. */
export function membersWritten(definition: DefinitionNode): readonly MemberNode[] {
  switch (definition.kind) {
    case 'struct':
      return definition.members;
    case 'union':
      return definition.base?.kind === 'members' ? definition.base.members : [];
    case 'command':
    case 'event':
      return definition.arguments?.kind === 'members' ? definition.arguments.members : [];
    default:
      return [];
  }
}
