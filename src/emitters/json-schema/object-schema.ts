import { partDocs } from '../../codegen/definition-docs.js';
import { allMembers } from '../../model/all-members.js';
import { assertNever } from '../../model/assert-never.js';
import { hasMembers } from '../../model/has-members.js';
import { mayBeAbsent } from '../../model/may-be-absent.js';
import type { Branch, Member, ObjectType, StructType, Type, UnionType } from '../../model/type.js';
import { annotationsOf } from './annotations.js';
import { builtinSchemas } from './builtin-schema.js';
import { partialName, refTo, type DocumentScope } from './document-scope.js';
import type { SchemaNode } from './schema-node.js';

/** The schema of a type where it is used: what has a name is referred to. */
export function typeSchema(type: Type, scope: DocumentScope): SchemaNode {
  switch (type.kind) {
    case 'builtin':
      return builtinSchemas[type.name];
    case 'array':
      return { type: 'array', items: typeSchema(type.element, scope) };
    case 'struct':
      return type.implicit ? objectSchema(type, scope) : { $ref: refTo(type.name) };
    case 'enum':
    case 'union':
    case 'alternate':
      return { $ref: refTo(type.name) };
    default:
      return assertNever(type);
  }
}

/** An object that is a value by itself: where it is sent, it has no members beyond its type's. */
export function objectSchema(type: ObjectType, scope: DocumentScope): SchemaNode {
  if (scope.partial.has(type)) {
    const $ref = refTo(partialName(type.name));
    return { type: 'object', $ref, unevaluatedProperties: false };
  }
  const open = membersSchema(type, scope);
  if (scope.form === 'received') return open;
  return type.kind === 'struct'
    ? { ...open, additionalProperties: false }
    : { ...open, unevaluatedProperties: false };
}

/** The members that a type knows, whatever else there is. */
export function membersSchema(type: ObjectType, scope: DocumentScope): SchemaNode {
  return type.kind === 'struct' ? structSchema(type, scope) : unionSchema(type, scope);
}

function structSchema(type: StructType, scope: DocumentScope): SchemaNode {
  const members = allMembers(type);
  const required = members.filter((member) => !mayBeAbsent(member)).map(({ name }) => name);
  return {
    type: 'object',
    ...(members.length > 0 && { properties: propertiesOf(members, scope) }),
    ...(required.length > 0 && { required }),
  };
}

function propertiesOf(
  members: readonly Member[],
  scope: DocumentScope,
): ReadonlyMap<string, SchemaNode> {
  return new Map(
    members.map((member) => {
      const docs = partDocs(member, scope.reader);
      return [member.name, { ...annotationsOf(docs, member), ...typeSchema(member.type, scope) }];
    }),
  );
}

/** The discriminator selects what is added; where it has another value, nothing is. */
function unionSchema(union: UnionType, scope: DocumentScope): SchemaNode {
  const rules = [...branchesByType(union)].map(([type, branches]) => {
    return { if: tagged(union, branches), then: branchSchema(type, scope) };
  });
  return { ...structSchema(union.base, scope), ...(rules.length > 0 && { allOf: rules }) };
}

/** The values that each type is for; those that add nothing need no mention. */
function branchesByType({ branches }: UnionType): ReadonlyMap<ObjectType, readonly Branch[]> {
  const found = new Map<ObjectType, Branch[]>();
  for (const branch of branches) {
    const { type } = branch;
    if (!type || !hasMembers(type)) continue;
    const same = found.get(type);
    if (same) same.push(branch);
    else found.set(type, [branch]);
  }
  return found;
}

function tagged({ discriminator }: UnionType, branches: readonly Branch[]): SchemaNode {
  const names = branches.map(({ value }) => value.name);
  const [first] = names;
  const tag: SchemaNode =
    first !== undefined && names.length === 1 ? { const: first } : { enum: names };
  return { properties: new Map([[discriminator.name, tag]]), required: [discriminator.name] };
}

function branchSchema(type: ObjectType, scope: DocumentScope): SchemaNode {
  // What wraps the value of a simple union's branch has no name that anybody knows.
  if (type.kind === 'struct' && type.implicit) return membersSchema(type, scope);
  return { $ref: refTo(scope.partial.has(type) ? partialName(type.name) : type.name) };
}
