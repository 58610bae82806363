import { entryOf, type ObjectNode, type ValueNode } from '../../syntax/value-node.js';
import { shapeAlternate } from './alternate.js';
import { shapeBranches, type ShapedBranches } from './branches.js';
import type { DefinitionHead } from './definition-head.js';
import type {
  AlternateNode,
  MembersNode,
  NameNode,
  TypeRefNode,
  UnionNode,
} from './definition-node.js';
import type { KeyTable } from './keys.js';
import { inlineOwner, shapeMembersOrName } from './members.js';
import { shapeString } from './name.js';
import type { ShapeContext } from './shape-context.js';

/** From 6.2 on every union has a base and a discriminator; before, simple ones have neither. */
export function unionKeys(context: ShapeContext, object: ObjectNode): KeyTable {
  const optional = { if: 'if', features: 'features' } as const;
  return context.dialect.has('simple-union') || isSimple(object)
    ? {
        required: ['union', 'data'],
        optional: { base: 'union-base', discriminator: 'union-base', ...optional },
      }
    : { required: ['union', 'base', 'discriminator', 'data'], optional };
}

function isSimple(object: ObjectNode): boolean {
  return !entryOf(object, 'base') && !entryOf(object, 'discriminator');
}

/** Such ones there were from 1.6 to 2.3; whether they are accepted is not the question here. */
function isSimpleWithBase(object: ObjectNode, { dialect }: ShapeContext): boolean {
  return dialect.has('simple-union') && !entryOf(object, 'discriminator');
}

export function shapeUnion(
  object: ObjectNode,
  head: DefinitionHead,
  context: ShapeContext,
): UnionNode | AlternateNode | null {
  if (isAnonymous(object, context)) return shapeAlternate(object, head, context);
  const base = shapeBase(object, head, context);
  const discriminator = shapeDiscriminator(object, context);
  checkBothOrNeither(object, head, context);
  const simple = isSimple(object) || isSimpleWithBase(object, context);
  if (isSimple(object)) {
    context.require('simple-union', `a union without 'base' and 'discriminator'`, head.span);
  }
  const rules = { role: simple ? 'simple-branch' : 'branch', arrays: simple } as const;
  const branches = shapeBranches(object, head.name, rules, context);
  if (!branches) return null;
  checkNotEmpty(branches, simple, head, context);
  return { ...head, kind: 'union', base, discriminator, branches: branches.sound };
}

function shapeDiscriminator(object: ObjectNode, context: ShapeContext): NameNode | null {
  const value = entryOf(object, 'discriminator')?.value;
  if (!value) return null;
  if (isEmptyObject(value)) {
    context.require('anonymous-union', `an empty object as 'discriminator'`, value.span);
    return null;
  }
  const text = shapeString(value, `'discriminator'`, context);
  return text && { name: text.value, span: text.span };
}

/** `discriminator: {}` was how alternates were written (1.6 to 2.3). */
function isAnonymous(object: ObjectNode, { dialect }: ShapeContext): boolean {
  const value = entryOf(object, 'discriminator')?.value;
  return dialect.has('anonymous-union') && value !== undefined && isEmptyObject(value);
}

function isEmptyObject(value: ValueNode): boolean {
  return value.kind === 'object' && value.entries.length === 0;
}

function shapeBase(
  object: ObjectNode,
  head: DefinitionHead,
  context: ShapeContext,
): MembersNode | TypeRefNode | null {
  const entry = entryOf(object, 'base');
  if (!entry) return null;
  const inline = entry.value.kind === 'object';
  if (inline && !context.require('union-base-inline', `'base' as an object`, entry.value.span)) {
    return null;
  }
  return shapeMembersOrName(
    entry.value,
    `'base'`,
    inlineOwner(head.name, 'base', context),
    context,
  );
}

function checkBothOrNeither(object: ObjectNode, head: DefinitionHead, context: ShapeContext): void {
  if (!context.dialect.has('simple-union')) return;
  const base = entryOf(object, 'base');
  const discriminator = entryOf(object, 'discriminator');
  if (base && !discriminator && !context.dialect.has('union-base-without-discriminator')) {
    context.fail('base-without-discriminator', { name: head.name }, base.key.span);
  }
  if (discriminator && !base && !isEmptyObject(discriminator.value)) {
    context.fail('discriminator-without-base', { name: head.name }, discriminator.key.span);
  }
}

/** From 4.2 on the enum of the discriminator decides whether a union is empty. */
function checkNotEmpty(
  { written, span }: ShapedBranches,
  simple: boolean,
  { name }: DefinitionHead,
  context: ShapeContext,
): void {
  if (written > 0 || !context.dialect.has('strict-names')) return;
  if (!simple && context.dialect.has('empty-union-data')) return;
  context.fail('empty-union', { name }, span);
}
