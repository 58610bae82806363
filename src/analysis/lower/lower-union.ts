import type {
  Branch,
  EnumType,
  EnumValue,
  Member,
  ObjectType,
  StructType,
  Type,
  UnionType,
} from '../../model/type.js';
import { typeCondition } from '../../model/type-condition.js';
import type { Dialect } from '../dialect.js';
import type { BranchNode, UnionNode } from '../shape/definition-node.js';
import { instabilityOf } from '../stability.js';
import { lowerCondition, lowerNameLocation } from './annotations.js';
import {
  implicitEnum,
  implicitMember,
  implicitStruct,
  implicitValue,
  type Origin,
  type TypeTable,
} from './type-table.js';

/** What makes a union a union; the rest every entity has. */
export type UnionParts = Pick<
  UnionType,
  'base' | 'discriminator' | 'tagType' | 'branches' | 'simple' | 'implicit'
>;

/** A union with a discriminator of its own. */
export function lowerFlatUnion(
  node: UnionNode,
  base: StructType,
  tagName: string,
  types: TypeTable,
  origin: Origin,
): UnionParts {
  const discriminator = membersOf(base).find(({ name }) => name === tagName);
  if (!discriminator) throw new Error(`union '${node.name}' was checked, but has no '${tagName}'`);
  const tagType = tagOf(discriminator.type, node, origin);
  const values = valuesByName(tagType);
  const branches = node.branches.map((branch) =>
    lowerBranch(branch, objectType(types.resolve(branch.type)), values),
  );
  const covered = new Set(node.branches.map(({ name }) => name));
  const rest = tagType.values
    .filter(({ name }) => !covered.has(name))
    .map((value): Branch => {
      const { namedAt, condition } = value;
      return { value, type: null, namedAt, condition };
    });
  const all = [...branches, ...rest];
  return { base, discriminator, tagType, branches: all, simple: false, implicit: false };
}

/** A union without a discriminator (until 6.1): on the wire the branch's value stands under `data`. */
export function lowerSimpleUnion(
  node: UnionNode,
  base: StructType | null,
  types: TypeTable,
  origin: Origin,
): UnionParts {
  const tagType = types.find(`${node.name}Kind`);
  if (tagType?.kind !== 'enum') throw new Error(`simple union '${node.name}' has no tag`);
  const discriminator = implicitMember('type', tagType, origin);
  const own = implicitStruct(`q_obj_${node.name}-base`, origin, [discriminator], base);
  const values = valuesByName(tagType);
  const branches = node.branches.map((branch) =>
    lowerBranch(branch, wrapper(types.resolve(branch.type), branch, types, origin), values),
  );
  return { base: own, discriminator, tagType, branches, simple: true, implicit: false };
}

/** The tag of a simple union: an enum of its branches. */
export function simpleTag(node: UnionNode, origin: Origin, dialect: Dialect): EnumType {
  const values = node.branches.map((branch): EnumValue => {
    const condition = lowerCondition(branch.condition);
    const unstable = instabilityOf(branch, dialect) !== null;
    return { ...implicitValue(branch.name, lowerNameLocation(branch.span)), condition, unstable };
  });
  return implicitEnum(`${node.name}Kind`, origin, values);
}

/** In 1.6 and 1.7 the discriminator may be a string, and the branches say what it can be. */
function tagOf(type: Type, node: UnionNode, origin: Origin): EnumType {
  if (type.kind === 'enum') return type;
  const values = node.branches.map(({ name, span }) =>
    implicitValue(name, lowerNameLocation(span)),
  );
  return implicitEnum(`${node.name}Kind`, origin, values);
}

function valuesByName({ values }: EnumType): ReadonlyMap<string, EnumValue> {
  return new Map(values.map((value) => [value.name, value]));
}

function lowerBranch(
  node: BranchNode,
  type: ObjectType,
  values: ReadonlyMap<string, EnumValue>,
): Branch {
  const value = values.get(node.name);
  if (!value) throw new Error(`branch '${node.name}' was checked, but is no value`);
  const namedAt = lowerNameLocation(node.span);
  return { value, type, namedAt, condition: lowerCondition(node.condition) };
}

function wrapper(data: Type, node: BranchNode, types: TypeTable, origin: Origin): StructType {
  const name = `q_obj_${node.type.name}${node.type.array ? 'List' : ''}-wrapper`;
  const known = types.find(name);
  if (known?.kind === 'struct') return known;
  // It is there when what it wraps is there.
  const condition = typeCondition(data);
  const type = implicitStruct(name, { ...origin, condition }, [
    implicitMember('data', data, { ...origin, namedAt: lowerNameLocation(node.span) }),
  ]);
  types.add(name, type);
  return type;
}

function objectType(type: Type): ObjectType {
  if (type.kind === 'struct' || type.kind === 'union') return type;
  throw new Error(`a branch was checked, but is no object but ${type.kind}`);
}

function membersOf(struct: StructType): readonly Member[] {
  return struct.base ? [...membersOf(struct.base), ...struct.members] : struct.members;
}
