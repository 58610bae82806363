import {
  allMembers,
  arrow,
  assertNever,
  call,
  list,
  literal,
  mayBeAbsent,
  record,
} from 'qapi-typescript';
import type {
  Branch,
  BuiltinName,
  Expression,
  Form,
  Member,
  ObjectType,
  RecordEntry,
  Type,
  TypeScriptFile,
  UnionType,
} from 'qapi-typescript';
import { zodKey } from './described-types.js';

/** What expressions are made with: the file that they stand in, and what `z` is called there. */
export interface ZodScope {
  readonly file: TypeScriptFile;
  readonly z: string;
}

/** The schema of a type where it is defined. */
export function schemaOf(type: Type, form: Form, scope: ZodScope): Expression {
  const { file, z } = scope;
  switch (type.kind) {
    case 'builtin':
      return builtinSchema(type.name, scope);
    case 'array':
      return call(`${z}.array`, mentionOf(type.element, form, scope));
    case 'enum': {
      const values = list(type.values.map(({ name }) => literal(name)));
      return form === 'sent' ? call(`${z}.enum`, values) : call(file.use('zod:openEnum'));
    }
    case 'struct':
      return objectSchema(memberEntries(allMembers(type), form, scope), form, scope);
    case 'union':
      return form === 'sent' ? closedUnion(type, form, scope) : openUnion(type, scope);
    case 'alternate':
      return call(
        `${z}.union`,
        list(type.alternatives.map(({ type: one }) => mentionOf(one, form, scope))),
      );
    default:
      return assertNever(type);
  }
}

/** The schema of a type where something refers to it: by its name, later, since types go in circles. */
function mentionOf(type: Type, form: Form, scope: ZodScope): Expression {
  if (type.kind === 'builtin' || type.kind === 'array' || ('implicit' in type && type.implicit)) {
    return schemaOf(type, form, scope);
  }
  return call(`${scope.z}.lazy`, arrow(scope.file.use(zodKey({ type, form }))));
}

const integers: Readonly<Partial<Record<BuiltinName, readonly [min: number, max: number]>>> = {
  int8: [-(2 ** 7), 2 ** 7 - 1],
  int16: [-(2 ** 15), 2 ** 15 - 1],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint8: [0, 2 ** 8 - 1],
  uint16: [0, 2 ** 16 - 1],
  uint32: [0, 2 ** 32 - 1],
};

function builtinSchema(name: BuiltinName, { file, z }: ZodScope): Expression {
  const range = integers[name];
  if (range) return `${z}.int().min(${range[0]}).max(${range[1]})`;
  switch (name) {
    case 'int':
    case 'int64':
      return call(file.use('zod:int64'));
    case 'uint64':
    case 'size':
      return call(file.use('zod:uint64'));
    case 'str':
      return `${z}.string()`;
    case 'bool':
      return `${z}.boolean()`;
    case 'any':
      return `${z}.unknown()`;
    default:
      return `${z}.${name}()`;
  }
}

function memberEntries(
  members: readonly Member[],
  form: Form,
  scope: ZodScope,
): readonly RecordEntry[] {
  return members.map((member) => {
    const value = mentionOf(member.type, form, scope);
    const { name } = member;
    return { name, value: mayBeAbsent(member) ? call(`${scope.z}.exactOptional`, value) : value };
  });
}

/** What is sent may not have members that the schema does not know; what is received may. */
function objectSchema(entries: readonly RecordEntry[], form: Form, { z }: ZodScope): Expression {
  return call(`${z}.${form === 'sent' ? 'strictObject' : 'looseObject'}`, record(entries));
}

/** One object for each value of the tag, with all that is in it. */
function closedUnion(
  union: UnionType,
  form: Form,
  scope: ZodScope,
  around: readonly RecordEntry[] = [],
): Expression {
  const common = commonEntries(union, form, scope, around);
  const cases = union.branches.map((branch) => caseOf(branch, union, form, scope, common));
  return call(`${scope.z}.discriminatedUnion`, literal(union.discriminator.name), list(cases));
}

/** The same, and what a server that is newer may send. */
function openUnion(
  union: UnionType,
  scope: ZodScope,
  around: readonly RecordEntry[] = [],
): Expression {
  const { branches, discriminator } = union;
  const known = list(branches.map(({ value }) => literal(value.name)));
  const tag = { name: discriminator.name, value: call(scope.file.use('zod:otherThan'), known) };
  const unknown = [...commonEntries(union, 'received', scope, around), tag];
  return call(
    `${scope.z}.union`,
    list([closedUnion(union, 'received', scope, around), objectSchema(unknown, 'received', scope)]),
  );
}

function commonEntries(
  { base, discriminator }: UnionType,
  form: Form,
  scope: ZodScope,
  around: readonly RecordEntry[],
): readonly RecordEntry[] {
  const members = allMembers(base).filter(({ name }) => name !== discriminator.name);
  return [...around, ...memberEntries(members, form, scope)];
}

function caseOf(
  { value, type }: Branch,
  { discriminator }: UnionType,
  form: Form,
  scope: ZodScope,
  common: readonly RecordEntry[],
): Expression {
  const tag = { name: discriminator.name, value: call(`${scope.z}.literal`, literal(value.name)) };
  return branchSchema(type, form, scope, [tag, ...common]);
}

/** A branch can be a union itself: then what is around it is in each of its cases. */
function branchSchema(
  type: ObjectType | null,
  form: Form,
  scope: ZodScope,
  around: readonly RecordEntry[],
): Expression {
  if (type?.kind === 'union') {
    return form === 'sent'
      ? closedUnion(type, form, scope, around)
      : openUnion(type, scope, around);
  }
  const own = type ? memberEntries(allMembers(type), form, scope) : [];
  return objectSchema([...around, ...own], form, scope);
}
