import type { Span } from '../../source/source.js';
import {
  entryOf,
  type EntryNode,
  type ObjectNode,
  type ValueNode,
} from '../../syntax/value-node.js';
import type { BranchNode, TypeRefNode } from './definition-node.js';
import { shapeIf } from './features.js';
import { checkKeys, type KeyTable } from './keys.js';
import { shapeName } from './name.js';
import type { NameRole } from './name-role.js';
import type { ShapeContext } from './shape-context.js';
import { shapeTypeName, shapeTypeRef } from './type-ref.js';

/** Which branches they are, and what they may be. */
export interface BranchRules {
  readonly role: NameRole;
  /** A branch may be an array. */
  readonly arrays: boolean;
}

/** What stands in `data`. */
export interface ShapedBranches {
  readonly sound: readonly BranchNode[];
  /** How many there are, with those that are wrong. */
  readonly written: number;
  /** Of `data`. */
  readonly span: Span;
}

const branchKeys: KeyTable = { required: ['type'], optional: { if: 'if' } };

/** The branches of a union or an alternate: `data`, which must be an object. */
export function shapeBranches(
  object: ObjectNode,
  owner: string,
  rules: BranchRules,
  context: ShapeContext,
): ShapedBranches | null {
  const data = entryOf(object, 'data')?.value;
  if (data?.kind === 'object') {
    const { entries, span } = data;
    const sound = entries.flatMap((entry) => shapeBranch(entry, owner, rules, context) ?? []);
    return { sound, written: entries.length, span };
  }
  const expected = 'an object with the branches';
  if (data) context.fail('wrong-value', { what: `'data'`, expected }, data.span);
  return null;
}

function shapeBranch(
  { key, value }: EntryNode,
  owner: string,
  rules: BranchRules,
  context: ShapeContext,
): BranchNode | null {
  const { name, span } = shapeName(key, rules.role, owner, context);
  const what = `branch '${key.value}'`;
  if (value.kind !== 'object') {
    const type = shapeBranchType(value, what, rules, context);
    return type && { name, span, type, condition: null };
  }
  if (!context.require('member-long-form', `an object as the type of ${what}`, value.span))
    return null;
  const object = checkKeys(value, branchKeys, what, context);
  const condition = shapeIf(object, context);
  const entry = entryOf(object, 'type');
  const type = entry && shapeBranchType(entry.value, what, rules, context);
  return type ? { name, span, type, condition } : null;
}

function shapeBranchType(
  value: ValueNode,
  what: string,
  rules: BranchRules,
  context: ShapeContext,
): TypeRefNode | null {
  const shape = rules.arrays ? shapeTypeRef : shapeTypeName;
  return shape(value, `the type of ${what}`, context);
}
