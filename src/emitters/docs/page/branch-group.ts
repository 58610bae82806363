import type { DocReader } from '../../../codegen/doc-reader.js';
import type { Definition } from '../../../model/definition.js';
import type { Branch, ObjectType, UnionType } from '../../../model/type.js';
import { objectGroups } from './member-groups.js';
import type { BranchGroup, BranchPart } from './page.js';

/** The branches of a union, or of the union that a command takes or an event carries. */
export function branchGroup(definition: Definition, reader: DocReader): BranchGroup | null {
  const union = unionOf(definition);
  if (!union) return null;
  const texts = new Map(definition.doc?.members.map(({ name, text }) => [name, text]));
  return {
    discriminator: union.discriminator.name,
    from: union === definition ? null : union,
    branches: union.branches.flatMap((branch) =>
      branch.type ? branchPart(union, branch, branch.type, texts, reader) : [],
    ),
    others: union.branches.filter(({ type }) => !type).map(({ value }) => value),
  };
}

function unionOf(definition: Definition): UnionType | null {
  if (definition.kind === 'union') return definition;
  if (definition.kind !== 'command' && definition.kind !== 'event') return null;
  return definition.arguments?.kind === 'union' ? definition.arguments : null;
}

function branchPart(
  union: UnionType,
  { value, condition }: Branch,
  type: ObjectType,
  texts: ReadonlyMap<string, string>,
  reader: DocReader,
): BranchPart {
  const wrapped = union.simple ? wrappedType(type) : undefined;
  const object = wrapped ? (isObject(wrapped) ? wrapped : null) : type;
  return {
    value: value.name,
    condition,
    type: wrapped ?? type,
    wrapped: wrapped !== undefined,
    blocks: reader.description(texts.get(value.name) ?? '', 'tagged'),
    groups: object ? objectGroups(object, 'member', reader) : [],
  };
}

function wrappedType(wrapper: ObjectType): BranchPart['type'] | undefined {
  return wrapper.kind === 'struct' ? wrapper.members[0]?.type : undefined;
}

function isObject(type: BranchPart['type']): type is ObjectType {
  return type.kind === 'struct' || type.kind === 'union';
}
