import { assertNever } from '../../model/assert-never.js';
import type { CheckContext } from '../check-context.js';
import { commonMembers, structMembers, type OwnedMember } from '../object-members.js';
import { describeDefinition } from '../describe-referent.js';
import type { DefinitionNode, MemberNode, TypeNode, UnionNode } from '../shape/definition-node.js';
import { checkCollisions, type Occurrence, type Occurrences } from './collision.js';

/**
 * The members of one JSON object, with those of the base and of one branch at a time, have
 * different names. Members of different branches may share theirs.
 */
export function checkMembersDoNotCollide(definition: DefinitionNode, context: CheckContext): void {
  switch (definition.kind) {
    case 'struct':
      checkAll(structMembers(definition, context.scope), definition, context);
      checkNested(definition.members, definition, context);
      break;
    case 'union':
      checkUnion([definition], definition, new Map(), context);
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

/** @param path the unions around, so that one within itself (reported elsewhere) ends somewhere */
function checkUnion(
  path: readonly [UnionNode, ...UnionNode[]],
  definition: DefinitionNode,
  seen: Occurrences,
  context: CheckContext,
): void {
  const [union] = path;
  checkAll(commonMembers(union, context.scope), definition, context, seen);
  // The branches of a simple union are values of their own.
  if (!union.discriminator) return;
  for (const { type } of union.branches) {
    const branch = context.scope.lookup(type.name);
    if (branch?.kind === 'struct') {
      checkAll(structMembers(branch, context.scope), definition, context, new Map(seen));
    } else if (branch?.kind === 'union' && !path.includes(branch)) {
      checkUnion([branch, ...path], definition, new Map(seen), context);
    }
  }
}

function checkInline(
  type: TypeNode | null,
  definition: DefinitionNode,
  context: CheckContext,
): void {
  if (type?.kind !== 'members') return;
  checkAll(
    type.members.map((member) => ({ member, owner: definition })),
    definition,
    context,
  );
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

function checkAll(
  members: readonly { member: OwnedMember['member']; owner: DefinitionNode }[],
  definition: DefinitionNode,
  context: CheckContext,
  seen: Occurrences = new Map(),
): void {
  const names = members.map(({ member, owner }): Occurrence => {
    const { name, span } = member;
    return { name, span, where: `of ${describeDefinition(owner)}` };
  });
  checkCollisions(names, 'member', definition, context, seen);
}
