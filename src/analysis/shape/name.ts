import type { StringNode, ValueNode } from '../../syntax/value-node.js';
import { checkNameCase } from '../rules/name-case.js';
import { checkNameForm } from '../rules/name-form.js';
import { checkNameNotReserved } from '../rules/name-not-reserved.js';
import type { NameNode } from './definition-node.js';
import type { NameRole } from './name-role.js';
import { isPlainName } from './plain-name.js';
import type { ShapeContext } from './shape-context.js';

/**
 * The name in a string, checked as its role asks.
 *
 * @param optional that of an optional member, its `*` already taken away
 */
export function shapeName(
  node: StringNode,
  role: NameRole,
  owner: string,
  context: ShapeContext,
  optional = false,
): NameNode {
  const name = { name: node.value, span: node.span };
  if (node.flawed) {
    context.giveUp();
    return name;
  }
  // From 6.0 on it must be a value of the discriminator's enum, which is checked itself.
  if (role === 'branch' && context.dialect.has('case-rules')) return name;
  if (!isPlainName(node.value, role) && checkNameForm(name, role, context)) {
    checkNameNotReserved(name, role, optional, context);
    checkNameCase(name, role, owner, context);
  }
  return name;
}

/** The name of a member, with or without the `*` that makes it optional. */
export function shapeMemberName(
  node: StringNode,
  role: 'member' | 'argument',
  owner: string,
  context: ShapeContext,
): NameNode & { readonly optional: boolean } {
  const optional = node.value.startsWith('*');
  const bare = optional ? { ...node, value: node.value.slice(1) } : node;
  const { name, span } = shapeName(bare, role, owner, context, optional);
  return { name, span, optional };
}

/** A string, or null after reporting that it is none. */
export function shapeString(
  value: ValueNode,
  what: string,
  context: ShapeContext,
): StringNode | null {
  if (value.kind === 'string') return value;
  context.fail('wrong-value', { what, expected: 'a string' }, value.span);
  return null;
}
