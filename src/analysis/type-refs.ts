import { assertNever } from '../model/assert-never.js';
import type {
  BranchNode,
  DefinitionNode,
  MemberNode,
  TypeNode,
  TypeRefNode,
} from './shape/definition-node.js';

/**
 * Takes one place where a definition names a type.
 *
 * @param place it in words, such as `member`
 * @param name that of the member or branch that is of the type
 */
export type VisitTypeRef = (type: TypeRefNode, place: string, name?: string) => void;

/** Goes through the places where a definition names a type, in the order in which QEMU looks them up. */
export function visitTypeRefs(definition: DefinitionNode, visit: VisitTypeRef): void {
  switch (definition.kind) {
    case 'enum':
      break;
    case 'struct':
      visitType(definition.base, 'the base', visit);
      visitMembers(definition.members, visit);
      break;
    case 'union':
      visitType(definition.base, 'the base', visit);
      visitBranches(definition.branches, visit);
      break;
    case 'alternate':
      visitBranches(definition.branches, visit);
      break;
    case 'command':
      visitType(definition.arguments, `'data'`, visit);
      visitType(definition.returns, `'returns'`, visit);
      break;
    case 'event':
      visitType(definition.arguments, `'data'`, visit);
      break;
    default:
      assertNever(definition);
  }
}

function visitType(type: TypeNode | null, place: string, visit: VisitTypeRef, name?: string): void {
  if (type?.kind === 'members') visitMembers(type.members, visit);
  else if (type) visit(type, place, name);
}

function visitMembers(members: readonly MemberNode[], visit: VisitTypeRef): void {
  for (const { name, type } of members) visitType(type, 'member', visit, name);
}

function visitBranches(branches: readonly BranchNode[], visit: VisitTypeRef): void {
  for (const { name, type } of branches) visit(type, 'branch', name);
}
