import { assertNever } from '../model/assert-never.js';
import type { DefinitionNode, MemberNode, TypeNode, TypeRefNode } from './shape/definition-node.js';

/** A place where a definition names a type. */
export interface TypeUse {
  readonly type: TypeRefNode;
  /** The place in words, such as `member 'id'`. */
  readonly what: string;
}

/** Every place where a definition names a type, in the order in which QEMU looks them up. */
export function typeRefs(definition: DefinitionNode): TypeUse[] {
  switch (definition.kind) {
    case 'enum':
      return [];
    case 'struct':
      return [...use(definition.base, `the base`), ...memberUses(definition.members)];
    case 'union':
      return [...use(definition.base, `the base`), ...branchUses(definition)];
    case 'alternate':
      return branchUses(definition);
    case 'command':
      return [...use(definition.arguments, `'data'`), ...use(definition.returns, `'returns'`)];
    case 'event':
      return use(definition.arguments, `'data'`);
    default:
      return assertNever(definition);
  }
}

function use(type: TypeNode | null, what: string): TypeUse[] {
  if (!type) return [];
  return type.kind === 'members' ? memberUses(type.members) : [{ type, what }];
}

function memberUses(members: readonly MemberNode[]): TypeUse[] {
  return members.flatMap(({ name, type }) => use(type, `member '${name}'`));
}

function branchUses({ branches }: Extract<DefinitionNode, { branches: unknown }>): TypeUse[] {
  return branches.map(({ name, type }) => ({ type, what: `branch '${name}'` }));
}
