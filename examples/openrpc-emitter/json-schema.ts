import { allMembers, assertNever, mayBeAbsent } from 'qapi-typescript';
import type {
  AlternateType,
  BuiltinName,
  EnumType,
  Member,
  ObjectType,
  Type,
  UnionType,
} from 'qapi-typescript';

export type Json = Readonly<Record<string, unknown>>;

/** A type that has a schema of its own. */
export type Component = EnumType | ObjectType | AlternateType;

/** The type, where it is told under its name; implicit ones are told where they are used. */
export function componentOf(type: Type): Component | undefined {
  return type.kind === 'builtin' || type.kind === 'array' || type.implicit ? undefined : type;
}

/** How a schema refers to a type. */
export function mentionOf(type: Type): Json {
  if (type.kind === 'builtin') return builtins[type.name];
  if (type.kind === 'array') return { type: 'array', items: mentionOf(type.element) };
  if (type.implicit) return componentSchema(type);
  return { $ref: `#/components/schemas/${type.name}` };
}

/** The schema of a type (draft 7, which OpenRPC takes). */
export function componentSchema(type: Component): Json {
  switch (type.kind) {
    case 'enum':
      return { type: 'string', enum: type.values.map(({ name }) => name) };
    case 'struct':
      return objectOf(allMembers(type));
    case 'union':
      return unionSchema(type);
    case 'alternate':
      return { anyOf: type.alternatives.map((alternative) => mentionOf(alternative.type)) };
    default:
      return assertNever(type);
  }
}

/** What a value of the tag adds is demanded where the tag has that value. */
function unionSchema({ base, discriminator: { name }, branches }: UnionType): Json {
  const cases = branches.flatMap(({ value, type }) => {
    if (!type) return [];
    const condition = { properties: { [name]: { const: value.name } }, required: [name] };
    return [{ if: condition, then: mentionOf(type) }];
  });
  const common = objectOf(allMembers(base));
  return cases.length > 0 ? { ...common, allOf: cases } : common;
}

function objectOf(members: readonly Member[]): Json {
  const required = members.filter((member) => !mayBeAbsent(member)).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(members.map(({ name, type }) => [name, mentionOf(type)])),
    ...(required.length > 0 && { required }),
  };
}

const integer = (minimum: number, maximum: number) => ({ type: 'integer', minimum, maximum });

/** JSON has no exact limits for 64 bits in most tools: those are left out. */
const builtins: Readonly<Record<BuiltinName, Json>> = {
  str: { type: 'string' },
  int: { type: 'integer' },
  int8: integer(-(2 ** 7), 2 ** 7 - 1),
  int16: integer(-(2 ** 15), 2 ** 15 - 1),
  int32: integer(-(2 ** 31), 2 ** 31 - 1),
  int64: { type: 'integer' },
  uint8: integer(0, 2 ** 8 - 1),
  uint16: integer(0, 2 ** 16 - 1),
  uint32: integer(0, 2 ** 32 - 1),
  uint64: { type: 'integer', minimum: 0 },
  size: { type: 'integer', minimum: 0 },
  number: { type: 'number' },
  bool: { type: 'boolean' },
  null: { type: 'null' },
  any: {},
};
