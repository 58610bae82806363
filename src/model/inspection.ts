import { assertNever } from './assert-never.js';
import type { Condition, WrittenCondition } from './condition.js';
import type { ArgumentsType, Command, Definition, Event } from './definition.js';
import type { Doc, DocEntry, DocSection } from './doc.js';
import type { Entity, Feature } from './entity.js';
import type { Schema } from './schema.js';
import type {
  AlternateType,
  EnumType,
  Member,
  ObjectType,
  StructType,
  Type,
  UnionType,
} from './type.js';

/**
 * A schema as plain data, for comparing and for other tools: every definition in order of
 * appearance, then every doc comment. Implicit types are written in place, built-in types and
 * what is as usual are left out, conditions stand as the front end of their release holds them.
 */
export interface Inspection {
  readonly entities: readonly EntityData[];
  readonly docs: readonly DocData[];
}

/** What all entities share; the rest depends on `kind`. */
export interface EntityData {
  readonly kind: Definition['kind'];
  readonly name: string;
  /** Path of the file, relative to the schema's root. */
  readonly file: string;
  /** Line where the definition opens, from 1. */
  readonly line: number;
  readonly if?: WrittenCondition;
  readonly features?: readonly NamedData[];
  readonly [detail: string]: unknown;
}

export interface NamedData {
  readonly name: string;
  readonly if?: WrittenCondition;
}

export interface DocData {
  /** Null for a free-form comment. */
  readonly symbol: string | null;
  readonly body: string;
  readonly members: readonly DocEntry[];
  readonly features: readonly DocEntry[];
  readonly sections: readonly DocSection[];
}

export function inspect({ definitions, docs }: Schema): Inspection {
  return { entities: definitions.map(entityData), docs: docs.map(docData) };
}

function entityData(definition: Definition): EntityData {
  const { kind, name, location, condition, features } = definition;
  return {
    kind,
    name,
    file: location.file,
    line: location.line,
    ...conditionData(condition),
    ...featuresData(features),
    ...detailsOf(definition),
  };
}

type Details = Readonly<Record<string, unknown>>;

function detailsOf(definition: Definition): Details {
  switch (definition.kind) {
    case 'enum':
      return enumData(definition);
    case 'struct':
      return { base: definition.base?.name ?? null, ...membersData(definition) };
    case 'union':
      return unionData(definition);
    case 'alternate':
      return alternateData(definition);
    case 'command':
      return commandData(definition);
    case 'event':
      return eventData(definition);
    default:
      return assertNever(definition);
  }
}

function enumData({ values, prefix }: EnumType): Details {
  const members = values.map((value) => ({ ...namedData(value), ...featuresData(value.features) }));
  return { members, ...(prefix !== null && { prefix }) };
}

function unionData(union: UnionType): Details {
  return {
    base: union.simple ? null : reference(union.base),
    tag: union.discriminator.name,
    variants: union.branches.flatMap(({ value, type, condition }) => {
      if (!type) return [];
      const written = union.simple ? wrappedType(type) : type;
      return [{ case: value.name, type: typeName(written), ...conditionData(condition) }];
    }),
    ...(union.simple && { simple: true }),
  };
}

/** A branch of a simple union stands on the wire as `data`. */
function wrappedType(wrapper: ObjectType): Type {
  const data = wrapper.kind === 'struct' ? wrapper.members[0] : undefined;
  if (!data) throw new Error(`the simple branch ${wrapper.name} wraps nothing`);
  return data.type;
}

function alternateData({ alternatives }: AlternateType): Details {
  return {
    alternatives: alternatives.map(({ name, type, condition }) => ({
      name,
      type: typeName(type),
      ...conditionData(condition),
    })),
  };
}

function commandData(command: Command): Details {
  return {
    arg: command.arguments && reference(command.arguments),
    ret: command.returns && typeName(command.returns),
    ...(!command.generated && { gen: false }),
    ...(!command.successResponse && { 'success-response': false }),
    ...(command.boxed && { boxed: true }),
    ...(command.allowOob && { 'allow-oob': true }),
    ...(command.allowPreconfig && { 'allow-preconfig': true }),
    ...(command.coroutine && { coroutine: true }),
  };
}

function eventData(event: Event): Details {
  return {
    arg: event.arguments && reference(event.arguments),
    ...(event.boxed && { boxed: true }),
  };
}

/** The name of an object type, or its members where it was written in place. */
function reference(type: ArgumentsType): string | object {
  return type.kind === 'struct' && type.implicit ? membersData(type) : type.name;
}

function membersData({ members }: StructType): { readonly members: readonly object[] } {
  return { members: members.map(memberData) };
}

function memberData({ name, type, optional, condition, features }: Member): object {
  return {
    name,
    type: typeName(type),
    ...(optional && { optional }),
    ...conditionData(condition),
    ...featuresData(features),
  };
}

function typeName(type: Type): string {
  return type.kind === 'array' ? `[${typeName(type.element)}]` : type.name;
}

function namedData({ name, condition }: Pick<Entity, 'name' | 'condition'>): NamedData {
  return { name, ...conditionData(condition) };
}

function featuresData(features: readonly Feature[]): { features?: readonly NamedData[] } {
  return features.length > 0 ? { features: features.map(namedData) } : {};
}

function conditionData(condition: Condition | null): { if?: WrittenCondition } {
  return condition ? { if: condition.written } : {};
}

function docData({ symbol, body, members, features, sections }: Doc): DocData {
  return {
    symbol,
    body,
    members: members.map(({ name, text }) => ({ name, text })),
    features: features.map(({ name, text }) => ({ name, text })),
    sections: sections.map(({ tag, text }) => ({ tag, text })),
  };
}
