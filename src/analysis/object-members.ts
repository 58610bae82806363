import type { Referent, Scope } from './scope.js';
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
  return [...inheritedMembers(struct, scope), ...ownedBy(struct)];
}

/** The members that a struct has from its bases, the outermost first. */
export function inheritedMembers(struct: StructNode, scope: Scope): OwnedMember[] {
  return basesOf(struct, scope).flatMap(ownedBy);
}

/** The bases of a struct, the outermost first; each once, should there be a cycle. */
export function basesOf(struct: StructNode, scope: Scope): StructNode[] {
  const chain = new Set([struct]);
  for (let at = namedBase(struct, scope); at && !chain.has(at); at = namedBase(at, scope)) {
    chain.add(at);
  }
  chain.delete(struct);
  return [...chain].reverse();
}

function ownedBy(owner: StructNode): OwnedMember[] {
  return owner.members.map((member) => ({ member, owner }));
}

/** The members that every branch of a union has: those of its base. */
export function commonMembers(union: UnionNode, scope: Scope): OwnedMember[] {
  if (!union.base) return [];
  if (union.base.kind === 'members') {
    return union.base.members.map((member) => ({ member, owner: union }));
  }
  const base = namedBase(union, scope);
  return base ? structMembers(base, scope) : [];
}

/** The members that one branch or another adds to those of a union, each once. */
export function branchMembers(union: UnionNode, scope: Scope): OwnedMember[] {
  const found = new Map<MemberNode, OwnedMember>();
  // A union may be a branch of several, and by mistake of itself.
  const unions = new Set([union]);
  for (const { discriminator, branches } of unions) {
    // The branches of a simple union are values of their own.
    for (const { type } of discriminator ? branches : []) {
      const branch = scope.lookup(type.name);
      if (branch === union) continue;
      if (branch?.kind === 'union') unions.add(branch);
      for (const owned of membersOfBranch(branch, scope)) found.set(owned.member, owned);
    }
  }
  return [...found.values()];
}

function membersOfBranch(branch: Referent | undefined, scope: Scope): OwnedMember[] {
  if (branch?.kind === 'struct') return structMembers(branch, scope);
  return branch?.kind === 'union' ? commonMembers(branch, scope) : [];
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

/** The struct that another struct or a union names as its base, where it is one. */
export function namedBase({ base }: StructNode | UnionNode, scope: Scope): StructNode | undefined {
  const referent = base?.kind === 'type-ref' ? scope.lookup(base.name) : undefined;
  return referent?.kind === 'struct' ? referent : undefined;
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
