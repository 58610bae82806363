import { allMembers } from './all-members.js';
import { assertNever } from './assert-never.js';
import type { ArgumentsType } from './definition.js';
import { mayBeAbsent } from './may-be-absent.js';
import type { BuiltinType, Member, ObjectType, Type, UnionType } from './type.js';

/**
 * Whether a value, as JSON gives it, is one of a type that can be sent: all that it must have, and
 * nothing else. Ranges of integers are not looked at.
 */
export function acceptsValue(type: Type | ArgumentsType, value: unknown): boolean {
  switch (type.kind) {
    case 'builtin':
      return isBuiltin(type, value);
    case 'array':
      return Array.isArray(value) && value.every((one) => acceptsValue(type.element, one));
    case 'enum':
      return type.values.some(({ name }) => name === value);
    case 'struct':
    case 'union': {
      const members = isObject(value) ? membersFor(type, value) : undefined;
      return isObject(value) && members !== undefined && hasMembers(members, value);
    }
    case 'alternate':
      return type.alternatives.some((one) => acceptsValue(one.type, value));
    default:
      return assertNever(type);
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

/** The members of an object, those of the branch that it selects as well. */
function membersFor(type: ObjectType, value: JsonObject): readonly Member[] | undefined {
  return type.kind === 'struct' ? allMembers(type) : unionMembers(type, value);
}

function unionMembers(union: UnionType, value: JsonObject): readonly Member[] | undefined {
  const tag = value[union.discriminator.name];
  const branch = union.branches.find((one) => one.value.name === tag);
  if (!branch) return undefined;
  const own = branch.type ? membersFor(branch.type, value) : [];
  return own && [...allMembers(union.base), ...own];
}

function hasMembers(members: readonly Member[], value: JsonObject): boolean {
  const known = new Set(members.map(({ name }) => name));
  return (
    Object.keys(value).every((name) => known.has(name)) &&
    members.every((member) =>
      Object.hasOwn(value, member.name)
        ? acceptsValue(member.type, value[member.name])
        : mayBeAbsent(member),
    )
  );
}

function isBuiltin({ jsonType }: BuiltinType, value: unknown): boolean {
  switch (jsonType) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === jsonType;
    case 'int':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    case 'value':
      return true;
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    default:
      return assertNever(jsonType);
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
