import {
  entryOf,
  type EntryNode,
  type ObjectNode,
  type ValueNode,
} from '../../syntax/value-node.js';
import type { MemberNode, MembersNode, TypeNode, TypeRefNode } from './definition-node.js';
import { shapeFeatures, shapeIf } from './features.js';
import { checkKeys, type KeyTable } from './keys.js';
import { shapeMemberName } from './name.js';
import type { ShapeContext } from './shape-context.js';
import { shapeTypeName, shapeTypeRef } from './type-ref.js';

/** Whose members they are, and by which rules they are named. */
export interface MemberOwner {
  readonly name: string;
  readonly role: 'member' | 'argument';
}

/**
 * The owner of members written in place of a type's name. Until 4.1 a pragma excepts them from
 * naming rules under the name of the implicit type, later the base of a union under the union's.
 */
export function inlineOwner(
  name: string,
  part: 'base' | 'arg',
  context: ShapeContext,
): MemberOwner {
  const role = part === 'base' ? 'member' : 'argument';
  if (context.dialect.has('implicit-owner-names')) return { name: `q_obj_${name}-${part}`, role };
  return { name, role };
}

const memberKeys: KeyTable = { required: ['type'], optional: { if: 'if', features: 'features' } };

/** Members that are written in place. */
export function shapeMembers(
  value: ObjectNode,
  owner: MemberOwner,
  context: ShapeContext,
): MembersNode {
  const members = value.entries.flatMap((entry) => shapeMember(entry, owner, context) ?? []);
  return { kind: 'members', span: value.span, members };
}

/** Members that are written in place, or the name of the type that has them. */
export function shapeMembersOrName(
  value: ValueNode,
  what: string,
  owner: MemberOwner,
  context: ShapeContext,
): MembersNode | TypeRefNode | null {
  if (value.kind === 'object') return shapeMembers(value, owner, context);
  if (value.kind === 'string') return shapeTypeName(value, what, context);
  const expected = 'an object with members, or the name of a type';
  context.fail('wrong-value', { what, expected }, value.span);
  return null;
}

function shapeMember(
  entry: EntryNode,
  owner: MemberOwner,
  context: ShapeContext,
): MemberNode | null {
  const { key, value } = entry;
  const named = shapeMemberName(key, owner.role, owner.name, context);
  const { name, span, optional } = named;
  const what = `member '${name}'`;
  if (value.kind === 'object' && !context.dialect.has('nested-struct')) {
    return longMember(value, named, what, owner, context);
  }
  const type = shapeMemberType(value, what, owner, context);
  return type && { name, span, optional, type, condition: null, features: [] };
}

/** Until 2.3 an object is a struct written in place. */
function shapeMemberType(
  value: ValueNode,
  what: string,
  owner: MemberOwner,
  context: ShapeContext,
): TypeNode | null {
  return value.kind === 'object'
    ? shapeMembers(value, owner, context)
    : shapeTypeRef(value, what, context);
}

function longMember(
  value: ObjectNode,
  name: ReturnType<typeof shapeMemberName>,
  what: string,
  owner: MemberOwner,
  context: ShapeContext,
): MemberNode | null {
  if (!context.require('member-long-form', `an object as the type of ${what}`, value.span))
    return null;
  const object = checkKeys(value, memberKeys, what, context);
  const condition = shapeIf(object, context);
  const features = shapeFeatures(object, owner.name, context);
  const entry = entryOf(object, 'type');
  const type = entry && shapeTypeRef(entry.value, `the type of ${what}`, context);
  return type ? { ...name, type, condition, features } : null;
}
