import { didYouMean } from '../../diagnostics/suggestion.js';
import { fail, type CheckContext } from '../check-context.js';
import { describeType } from '../describe-referent.js';
import { commonMembers, type OwnedMember } from '../object-members.js';
import type { EnumNode, NameNode, UnionNode } from '../shape/definition-node.js';

/** The discriminator of a union is a mandatory, unconditional member of its base, of an enum type. */
export function checkDiscriminator(union: UnionNode, context: CheckContext): void {
  const { discriminator } = union;
  if (!discriminator || !isBaseSound(union, context)) return;
  const members = commonMembers(union, context.scope);
  const found = members.find(({ member }) => member.name === discriminator.name);
  if (!found || !isInReach(found, union, context)) {
    reportUnknown(discriminator, union, members, context);
    return;
  }
  const why = whyUnfit(found, context);
  if (why === undefined) return;
  const notes = [{ message: 'the member', span: found.member.span }];
  const parameters = { name: discriminator.name, union: union.name, why };
  fail(context, union, 'bad-discriminator', parameters, discriminator.span, notes);
}

/** The enum whose values select the branches of a union; undefined where something is amiss. */
export function tagTypeOf(union: UnionNode, context: CheckContext): EnumNode | undefined {
  const tag = commonMembers(union, context.scope).find(
    ({ member }) => member.name === union.discriminator?.name,
  );
  if (tag?.member.type.kind !== 'type-ref' || tag.member.type.array) return undefined;
  const type = context.scope.lookup(tag.member.type.name);
  return type?.kind === 'enum' ? type : undefined;
}

function isBaseSound({ base }: UnionNode, { scope }: CheckContext): boolean {
  if (!base) return false;
  return base.kind === 'members' || scope.lookup(base.name)?.kind === 'struct';
}

/** Before 4.2 only the base's own members are looked at. */
function isInReach({ owner }: OwnedMember, union: UnionNode, { dialect }: CheckContext): boolean {
  if (dialect.has('discriminator-in-base-chain') || union.base?.kind !== 'type-ref') return true;
  return owner.name === union.base.name;
}

function whyUnfit({ member }: OwnedMember, { scope, dialect }: CheckContext): string | undefined {
  if (member.optional) return 'it is optional';
  if (member.condition) return 'it has a condition';
  const { type } = member;
  const referent = type.kind === 'type-ref' ? scope.lookup(type.name) : undefined;
  if (!referent || referent.kind === 'broken') return undefined;
  const isArray = type.kind === 'type-ref' && type.array;
  if (referent.kind === 'enum' && !isArray) return undefined;
  const isString = referent.kind === 'builtin' && referent.name === 'str' && !isArray;
  if (isString && dialect.has('string-discriminator')) return undefined;
  return `its type must be an enum, but is ${describeType(type, referent)}`;
}

function reportUnknown(
  { name, span }: NameNode,
  union: UnionNode,
  members: readonly OwnedMember[],
  context: CheckContext,
): void {
  const known = members.map(({ member }) => member.name);
  const hint = didYouMean(name, known);
  fail(context, union, 'unknown-discriminator', { name, union: union.name, hint }, span);
}
