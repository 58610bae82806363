import { assertNever } from '../../../model/assert-never.js';
import type { Condition, WrittenCondition } from '../../../model/condition.js';
import type { ArgumentsType, Command, Definition, Event } from '../../../model/definition.js';
import type { Annotated, Feature } from '../../../model/entity.js';
import type {
  AlternateType,
  Alternative,
  Branch,
  EnumType,
  EnumValue,
  Member,
  StructType,
  Type,
  UnionType,
} from '../../../model/type.js';
import { schemaText, type SchemaObject, type SchemaValue } from './schema-text.js';

/** A definition as schema text: what the model knows, in the words of the schema language. */
export function signatureOf(definition: Definition): string {
  return schemaText({ ...details(definition), ...annotations(definition) });
}

function details(definition: Definition): SchemaObject {
  switch (definition.kind) {
    case 'enum':
      return enumDetails(definition);
    case 'struct':
      return structDetails(definition);
    case 'union':
      return unionDetails(definition);
    case 'alternate':
      return alternateDetails(definition);
    case 'command':
      return commandDetails(definition);
    case 'event':
      return eventDetails(definition);
    default:
      return assertNever(definition);
  }
}

function enumDetails({ name, prefix, values }: EnumType): SchemaObject {
  return { enum: name, prefix: prefix ?? undefined, data: values.map(valueText) };
}

function valueText(value: EnumValue): SchemaValue {
  const details = annotations(value);
  return isPlain(details) ? value.name : { name: value.name, ...details };
}

function structDetails({ name, base, members }: StructType): SchemaObject {
  return { struct: name, base: base?.name, data: membersText(members) };
}

function unionDetails(union: UnionType): SchemaObject {
  const { name, base, discriminator, branches, simple } = union;
  const data = branches.flatMap((branch) => branchText(union, branch));
  const shared = simple ? base.base : base;
  return {
    union: name,
    base: shared ? argumentsText(shared) : undefined,
    discriminator: simple ? undefined : discriminator.name,
    data: Object.fromEntries(data),
  };
}

function branchText(
  { simple }: UnionType,
  { value, type, condition }: Branch,
): readonly (readonly [string, SchemaValue])[] {
  if (!type) return [];
  const [data] = simple && type.kind === 'struct' ? type.members : [];
  return [[value.name, conditionalType(data?.type ?? type, condition)]];
}

function alternateDetails({ name, alternatives }: AlternateType): SchemaObject {
  const data = alternatives.map((alternative) => alternativeText(alternative));
  return { alternate: name, data: Object.fromEntries(data) };
}

function alternativeText({ name, type, condition }: Alternative): readonly [string, SchemaValue] {
  return [name, conditionalType(type, condition)];
}

function commandDetails(command: Command): SchemaObject {
  const { name, boxed, returns } = command;
  return {
    command: name,
    boxed: boxed || undefined,
    data: command.arguments ? argumentsText(command.arguments) : undefined,
    returns: returns ? typeText(returns) : undefined,
    gen: command.generated ? undefined : false,
    'success-response': command.successResponse ? undefined : false,
    'allow-oob': command.allowOob || undefined,
    'allow-preconfig': command.allowPreconfig || undefined,
    coroutine: command.coroutine || undefined,
  };
}

function eventDetails({ name, boxed, arguments: data }: Event): SchemaObject {
  return { event: name, boxed: boxed || undefined, data: data ? argumentsText(data) : undefined };
}

/** The name of a type, or its members where they are written in place. */
function argumentsText(type: ArgumentsType): SchemaValue {
  return type.kind === 'struct' && type.implicit ? membersText(type.members) : type.name;
}

function membersText(members: readonly Member[]): SchemaObject {
  return Object.fromEntries(members.map((member) => memberText(member)));
}

function memberText(member: Member): readonly [string, SchemaValue] {
  const details = annotations(member);
  const type = typeText(member.type);
  const name = member.optional ? `*${member.name}` : member.name;
  return [name, isPlain(details) ? type : { type, ...details }];
}

function conditionalType(type: Type, condition: Condition | null): SchemaValue {
  return condition ? { type: typeText(type), if: writtenText(condition.written) } : typeText(type);
}

function typeText(type: Type): SchemaValue {
  if (type.kind === 'array') return [typeText(type.element)];
  return type.kind === 'struct' ? argumentsText(type) : type.name;
}

type Annotations = Pick<Annotated, 'condition' | 'features'>;

function annotations({ condition, features }: Annotations): SchemaObject {
  return {
    if: condition ? writtenText(condition.written) : undefined,
    features: features.length > 0 ? features.map(featureText) : undefined,
  };
}

function isPlain(details: SchemaObject): boolean {
  return Object.values(details).every((value) => value === undefined);
}

function featureText({ name, condition }: Feature): SchemaValue {
  return condition ? { name, if: writtenText(condition.written) } : name;
}

function writtenText(written: WrittenCondition): SchemaValue {
  if (typeof written === 'string') return written;
  if (isList(written)) {
    const [only, ...others] = written;
    return only !== undefined && others.length === 0 ? only : written;
  }
  if ('all' in written) return { all: written.all.map(writtenText) };
  if ('any' in written) return { any: written.any.map(writtenText) };
  return { not: writtenText(written.not) };
}

function isList(written: WrittenCondition): written is readonly string[] {
  return Array.isArray(written);
}
