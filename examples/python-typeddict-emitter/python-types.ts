import { allMembers, mayBeAbsent } from 'qapi-typescript';
import type {
  ArgumentsType,
  BuiltinName,
  Definition,
  Member,
  Names,
  ObjectType,
  Schema,
  StructType,
  Type,
  UnionType,
} from 'qapi-typescript';

/** Definitions of all types, in order of the schema: they may refer to later ones, as texts. */
export function pythonTypes({ definitions }: Schema, names: Names): readonly string[] {
  return definitions.map((definition) => definitionText(definition, names)).filter(Boolean);
}

function definitionText(definition: Definition, names: Names): string {
  switch (definition.kind) {
    case 'command':
    case 'event': {
      const { arguments: type } = definition;
      return type?.kind === 'struct' && type.implicit ? structText(type, names) : '';
    }
    case 'enum': {
      const values = definition.values.map(({ name }) => name);
      return aliasText(names.type(definition), literalOf(values));
    }
    case 'struct':
      return structText(definition, names);
    case 'union':
      return unionText(definition, names);
    case 'alternate': {
      const types = definition.alternatives.map(({ type }) => quoted(typeText(type, names)));
      return aliasText(names.type(definition), unionOf(types));
    }
  }
}

function structText(type: StructType, names: Names): string {
  return dictText(names.type(type), entriesOf(allMembers(type), names));
}

/** A TypedDict for each value of the tag that adds something, and one for the rest. */
function unionText(union: UnionType, names: Names): string {
  const cases = casesOf(union, names, { name: names.type(union), entries: [] });
  const dicts = cases.map(({ name, entries }) => dictText(name, entries));
  const alias = aliasText(names.type(union), unionOf(cases.map(({ name }) => quoted(name))));
  return [...dicts, alias].join('\n');
}

type Entry = readonly [name: string, type: string];

interface Case {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** @param around what a union that this is a branch of has beside it, and what that case is called */
function casesOf(union: UnionType, names: Names, around: Case): readonly Case[] {
  const { base, discriminator, branches } = union;
  const common = allMembers(base).filter(({ name }) => name !== discriminator.name);
  const caseOf = (values: readonly string[], type: ObjectType | null, suffix: string) => {
    const tag: Entry = [discriminator.name, literalOf(values)];
    const entries = [...around.entries, tag, ...entriesOf(common, names)];
    const own = { name: `${around.name}_${suffix.replaceAll(/\W/g, '_')}`, entries };
    if (type?.kind === 'union') return casesOf(type, names, own);
    return [{ ...own, entries: [...entries, ...entriesOf(type ? allMembers(type) : [], names)] }];
  };
  const rest = branches.filter(({ type }) => !type).map(({ value }) => value.name);
  return [
    ...branches.flatMap(({ value, type }) => (type ? caseOf([value.name], type, value.name) : [])),
    ...(rest.length > 0 ? caseOf(rest, null, '') : []),
  ];
}

function entriesOf(members: readonly Member[], names: Names): readonly Entry[] {
  return members.map((member) => {
    const type = typeText(member.type, names);
    return [member.name, mayBeAbsent(member) ? `_typing.NotRequired[${type}]` : type];
  });
}

/** Keys may have dashes, which a class could not have. */
function dictText(name: string, entries: readonly Entry[]): string {
  const lines = entries.map(([key, type]) => `    ${quoted(key)}: ${quoted(type)},\n`);
  return `${name} = _typing.TypedDict(${quoted(name)}, {\n${lines.join('')}})\n`;
}

function aliasText(name: string, type: string): string {
  return `${name} = ${type}\n`;
}

/** What commands take, as an annotation has it; not yet quoted. */
export function argumentsText(type: ArgumentsType, names: Names): string {
  return type.kind === 'struct' ? names.type(type) : typeText(type, names);
}

/** A type as an annotation has it; not yet quoted. */
export function typeText(type: Type, names: Names): string {
  switch (type.kind) {
    case 'builtin':
      return builtins[type.name];
    case 'array':
      return `_typing.List[${typeText(type.element, names)}]`;
    case 'struct':
      // What a simple union's branch wraps has no name, and neither have members within a member.
      return type.implicit ? '_typing.Dict[str, _typing.Any]' : names.type(type);
    case 'enum':
      return type.implicit ? literalOf(type.values.map(({ name }) => name)) : names.type(type);
    case 'union':
    case 'alternate':
      return names.type(type);
  }
}

function literalOf(values: readonly string[]): string {
  return values.length === 0
    ? '_typing.Any'
    : `_typing.Literal[${values.map(singleQuoted).join(', ')}]`;
}

function unionOf(types: readonly string[]): string {
  return `_typing.Union[${types.join(', ')}]`;
}

/** JSON's strings are Python's too. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** For what stands within an annotation that is quoted itself. Names have no quotes. */
function singleQuoted(text: string): string {
  return `'${text.replaceAll(/[^\w.-]/g, '_')}'`;
}

const builtins: Readonly<Record<BuiltinName, string>> = {
  str: 'str',
  int: 'int',
  int8: 'int',
  int16: 'int',
  int32: 'int',
  int64: 'int',
  uint8: 'int',
  uint16: 'int',
  uint32: 'int',
  uint64: 'int',
  size: 'int',
  number: 'float',
  bool: 'bool',
  null: 'None',
  any: '_typing.Any',
};
