// What a type of a schema looks like in one direction, for those that write it out for a library.
import {
  allMembers,
  mayBeAbsent,
  reachableTypes,
  referencedTypes,
} from '../../dist/library/index.js';

/**
 * @typedef {{ kind: 'string' | 'boolean' | 'null' | 'any' | 'number' }} SimpleShape
 * @typedef {{ kind: 'integer', min: number, max: number }} IntegerShape
 * @typedef {{ kind: 'enum', values: string[] }} EnumShape a string where it is open
 * @typedef {{ kind: 'list', element: Shape }} ListShape
 * @typedef {{ name: string, shape: Shape, optional: boolean }} MemberShape
 * @typedef {{ kind: 'object', members: MemberShape[], closed: boolean }} ObjectShape
 * @typedef {{ kind: 'union', tag: string, branches: { value: string, shape: ObjectShape }[],
 *   open: ObjectShape | null }} UnionShape `open` is for values of the tag that are not known
 * @typedef {{ kind: 'alternate', branches: Shape[] }} AlternateShape
 * @typedef {{ kind: 'ref', name: string }} RefShape types that contain themselves have a name
 * @typedef {SimpleShape | IntegerShape | EnumShape | ListShape | ObjectShape | UnionShape |
 *   AlternateShape | RefShape} Shape
 */

/**
 * The shape of a type, and those that it refers to by name. What does not contain itself is written
 * where it stands: so each library is quickest.
 *
 * @param {import('../../dist/types/index.js').Type} type
 * @param {'sent' | 'received'} direction
 * @returns {{ root: Shape, named: ReadonlyMap<string, Shape> }}
 */
export function shapeOf(type, direction) {
  const sent = direction === 'sent';
  const named = new Map();

  const integer = (min, max) => ({ kind: 'integer', min, max });
  const { MAX_SAFE_INTEGER: most, MIN_SAFE_INTEGER: least } = Number;
  // Numbers from 2^53 on may have been rounded. JSON Schema knows no `bigint`.
  const integers = {
    int: integer(least, most),
    int64: integer(least, most),
    uint64: integer(0, most),
    size: integer(0, most),
    ...Object.fromEntries(
      [8, 16, 32].flatMap((bits) => [
        [`int${bits}`, integer(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)],
        [`uint${bits}`, integer(0, 2 ** bits - 1)],
      ]),
    ),
  };
  const others = { str: 'string', bool: 'boolean', null: 'null', any: 'any', number: 'number' };

  const member = (of) => ({ name: of.name, shape: visit(of.type), optional: mayBeAbsent(of) });
  const object = (members) => ({ kind: 'object', members, closed: sent });

  function membersOf(of) {
    if (of.kind === 'union') throw new Error(`the union '${of.name}' is a branch of another`);
    return allMembers(of).map(member);
  }

  function union(of) {
    const { name: tag } = of.discriminator;
    const common = allMembers(of.base).filter((each) => each !== of.discriminator);
    const branches = of.branches.map(({ value, type: adds }) => ({
      value: value.name,
      shape: object([...common.map(member), ...(adds ? membersOf(adds) : [])]),
    }));
    return { kind: 'union', tag, branches, open: sent ? null : object(common.map(member)) };
  }

  function build(of) {
    switch (of.kind) {
      case 'struct':
        return object(membersOf(of));
      case 'union':
        return union(of);
      case 'alternate':
        return { kind: 'alternate', branches: of.alternatives.map(({ type }) => visit(type)) };
    }
  }

  function visit(of) {
    switch (of.kind) {
      case 'builtin':
        return integers[of.name] ?? { kind: others[of.name] };
      case 'enum':
        return sent
          ? { kind: 'enum', values: of.values.map(({ name }) => name) }
          : { kind: 'string' };
      case 'array':
        return { kind: 'list', element: visit(of.element) };
    }
    if (!containsItself(of)) return build(of);
    if (!named.has(of.name)) {
      named.set(of.name, null);
      named.set(of.name, build(of));
    }
    return { kind: 'ref', name: of.name };
  }

  return { root: visit(type), named };
}

const containsItself = (type) => reachableTypes(referencedTypes(type)).has(type);
