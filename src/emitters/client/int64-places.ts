import type { SymbolKey } from '../../codegen/generated-symbol.js';
import type { Names } from '../../codegen/names.js';
import { arrow, list, record, type Expression } from '../../codegen/layout/expression.js';
import type { Statement } from '../../codegen/statement.js';
import { allMembers } from '../../model/all-members.js';
import { assertNever } from '../../model/assert-never.js';
import type { Definition } from '../../model/definition.js';
import { directions } from '../../model/direction.js';
import type { Schema } from '../../model/schema.js';
import type {
  AlternateType,
  BuiltinName,
  ObjectType,
  StructType,
  Type,
  UnionType,
} from '../../model/type.js';
import { typesMadeOf } from '../../model/types-made-of.js';
import type { ClientScope } from './client-scope.js';

/** The file of the tables. */
export const int64File = 'int64.ts';

const builtins: ReadonlySet<BuiltinName> = new Set(['int', 'int64', 'uint64', 'size']);

/** Whether there are 64-bit integers in a type, however deep. */
export type HoldsInt64 = (type: Type) => boolean;

/** A type whose table is a constant of its own. */
export type TabledType = ObjectType | AlternateType;

/** Looks through a schema. */
export function holdsInt64(schema: Schema): HoldsInt64 {
  const found = typesMadeOf(schema, (type) => type.kind === 'builtin' && builtins.has(type.name));
  return (type) => found.has(type);
}

/** The types that are received with 64-bit integers in them. */
export function tabledTypes(schema: Schema, holds: HoldsInt64): readonly TabledType[] {
  const directionOf = directions(schema);
  return schema.definitions.filter(isTabled).filter((type) => {
    const direction = directionOf(type);
    return holds(type) && (direction === 'received' || direction === 'both');
  });
}

/** The key of a type's table. */
export function int64Key({ name }: { readonly name: string }): SymbolKey {
  return `client:${name}#int64`;
}

/** What a type's table is called. */
export function int64Name(type: TabledType, names: Names): string {
  return `${names.type(type)}Int64`;
}

/** A table as a constant: data that bundlers drop where nothing uses it. */
export function int64Constant(type: TabledType, holds: HoldsInt64, scope: ClientScope): Statement {
  const { names, file, settings } = scope;
  return {
    kind: 'const',
    name: int64Name(type, names),
    type: file.useFrom(settings.runtime, 'Int64Places', 'type'),
    value: structureOf(type, holds, scope),
  };
}

/**
 * Where 64-bit integers stand in a type. Types with a name are referred to by functions, since
 * they may hold themselves.
 */
export function placesOf(type: Type, holds: HoldsInt64, scope: ClientScope): Expression {
  switch (type.kind) {
    case 'builtin':
    case 'enum':
      return 'true';
    case 'array':
      return record([{ name: 'elements', value: placesOf(type.element, holds, scope) }]);
    case 'struct':
      return type.implicit
        ? structureOf(type, holds, scope)
        : arrow(scope.file.use(int64Key(type)));
    case 'union':
    case 'alternate':
      return arrow(scope.file.use(int64Key(type)));
    default:
      return assertNever(type);
  }
}

function structureOf(
  type: ObjectType | AlternateType,
  holds: HoldsInt64,
  scope: ClientScope,
): Expression {
  switch (type.kind) {
    case 'struct':
      return record(membersEntry(type, holds, scope));
    case 'union':
      return record([
        ...membersEntry(type.base, holds, scope),
        ...branchEntries(type, holds, scope),
      ]);
    case 'alternate': {
      const held = type.alternatives.filter((alternative) => holds(alternative.type));
      const either = held.map((alternative) => placesOf(alternative.type, holds, scope));
      return record([{ name: 'either', value: list(either) }]);
    }
    default:
      return assertNever(type);
  }
}

function membersEntry(type: StructType, holds: HoldsInt64, scope: ClientScope) {
  const held = allMembers(type).filter((member) => holds(member.type));
  if (held.length === 0) return [];
  const entries = held.map((member) => ({
    name: member.name,
    value: placesOf(member.type, holds, scope),
  }));
  return [{ name: 'members', value: record(entries) }];
}

function branchEntries(type: UnionType, holds: HoldsInt64, scope: ClientScope) {
  const entries = type.branches.flatMap((branch) =>
    branch.type && holds(branch.type)
      ? [{ name: branch.value.name, value: placesOf(branch.type, holds, scope) }]
      : [],
  );
  if (entries.length === 0) return [];
  return [
    { name: 'tag', value: JSON.stringify(type.discriminator.name) },
    { name: 'branches', value: record(entries) },
  ];
}

function isTabled(definition: Definition): definition is TabledType {
  return ['struct', 'union', 'alternate'].includes(definition.kind);
}
