import { assertNever } from '../../model/assert-never.js';
import type { CheckContext } from '../check-context.js';
import { describeDefinition } from '../describe-referent.js';
import {
  branchMembers,
  commonMembers,
  inheritedMembers,
  type OwnedMember,
} from '../object-members.js';
import type {
  DefinitionNode,
  MemberNode,
  StructNode,
  TypeNode,
  UnionNode,
} from '../shape/definition-node.js';
import { checkCollisions, checkCollisionsWith, occurrences, type Occurrence } from './collision.js';

/**
 * The members of one JSON object, with those of the base and of one branch at a time, have
 * different names. Members of different branches may share theirs. What collides within a base or
 * within a branch is said there.
 */
export function checkMembersDoNotCollide(definition: DefinitionNode, context: CheckContext): void {
  switch (definition.kind) {
    case 'struct':
      checkStruct(definition, context);
      break;
    case 'union':
      checkUnion(definition, context);
      break;
    case 'command':
    case 'event':
      checkInline(definition.arguments, definition, context);
      break;
    case 'enum':
    case 'alternate':
      // What they hold is no member.
      break;
    default:
      assertNever(definition);
  }
}

function checkStruct(struct: StructNode, context: CheckContext): void {
  const inherited = inheritedMembers(struct, context.scope).map(asOccurrence);
  const taken = occurrences(inherited, context);
  checkCollisions(own(struct.members, struct), 'member', struct, context, taken);
  checkNested(struct.members, struct, context);
}

function checkUnion(union: UnionNode, context: CheckContext): void {
  const common = commonMembers(union, context.scope).map(asOccurrence);
  if (union.base?.kind === 'members') checkCollisions(common, 'member', union, context);
  const added = branchMembers(union, context.scope).map(asOccurrence);
  checkCollisionsWith(occurrences(common, context), added, 'member', union, context);
}

function checkInline(
  type: TypeNode | null,
  definition: DefinitionNode,
  context: CheckContext,
): void {
  if (type?.kind !== 'members') return;
  checkCollisions(own(type.members, definition), 'member', definition, context);
  checkNested(type.members, definition, context);
}

/** Structs that are written in place (until 2.3) are objects of their own. */
function checkNested(
  members: readonly MemberNode[],
  definition: DefinitionNode,
  context: CheckContext,
): void {
  for (const { type } of members) checkInline(type, definition, context);
}

function own(members: readonly MemberNode[], owner: DefinitionNode): Occurrence[] {
  const where = `of ${describeDefinition(owner)}`;
  return members.map(({ name, span }) => ({ name, span, where }));
}

function asOccurrence({ member, owner }: OwnedMember): Occurrence {
  return { name: member.name, span: member.span, where: `of ${describeDefinition(owner)}` };
}
