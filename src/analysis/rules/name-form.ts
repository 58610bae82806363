import type { NameNode } from '../shape/definition-node.js';
import { describeRole, type NameRole } from '../shape/name-role.js';
import type { ShapeContext } from '../shape/shape-context.js';

/** From 2.6 on: an optional downstream prefix, an optional `x-`, and a stem. */
const strictName = /^(?:__[a-z0-9.-]+_)?(?:x-)?[a-z][a-z0-9_-]*$/i;

/** 2.4 and 2.5. */
const looseName = /^[a-z_][a-z0-9_.-]*$/i;

/** Names consist of letters, digits, `-` and `_` and start with a letter; enum values may start with a digit. */
export function checkNameForm(node: NameNode, role: NameRole, context: ShapeContext): boolean {
  const [form, start] = context.dialect.has('strict-names')
    ? ([strictName, /^(?=\d)/] as const)
    : context.dialect.has('loose-names')
      ? ([looseName, /^/] as const)
      : ([/^/, /^/] as const);
  // Enum values may start with a digit, until 2.5 with any character that names may have.
  const name = role === 'enum-value' ? node.name.replace(start, 'D') : node.name;
  if (form.test(name)) return true;
  const parameters = { what: describeRole(role), name: node.name, why: reason(name) };
  context.fail('invalid-name', parameters, node.span);
  return false;
}

function reason(name: string): string {
  if (name === '') return 'a name has at least one character';
  if (name.startsWith('*')) return `one '*' makes a member optional, and stands nowhere else`;
  const character = /[^a-z0-9_-]/i.exec(name)?.[0];
  if (character !== undefined) return `'${character}' may not stand in a name here`;
  return 'it must start with a letter, behind a downstream prefix (__vendor_) or x- if there is one';
}
