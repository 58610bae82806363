import type { NameNode } from '../shape/definition-node.js';
import { describeRole, type NameRole } from '../shape/name-role.js';
import type { ShapeContext } from '../shape/shape-context.js';
import { mappedName } from './mapped-name.js';

const typeRoles: readonly NameRole[] = ['enum', 'struct', 'union', 'alternate'];
const definitionRoles: readonly NameRole[] = [...typeRoles, 'command', 'event'];
const memberRoles: readonly NameRole[] = ['member', 'argument'];

/** Names that QEMU's generated C needs for itself are taken. */
export function checkNameNotReserved(
  node: NameNode,
  role: NameRole,
  optional: boolean,
  context: ShapeContext,
): void {
  const why =
    reasonPrefixReserved(node.name, role, context) ??
    reasonMemberReserved(node.name, role, optional, context) ??
    reasonMaxReserved(node.name, role, context) ??
    reasonSuffixReserved(node.name, role, context);
  if (why === undefined) return;
  context.fail('reserved-name', { what: describeRole(role), name: node.name, why }, node.span);
}

function reasonPrefixReserved(
  name: string,
  role: NameRole,
  { dialect }: ShapeContext,
): string | undefined {
  // In 2.5 the values of an enum were looked at with a '_' before them.
  if (role === 'enum-value' && dialect.has('loose-names')) return undefined;
  if (!dialect.has('reserved-names') || !mappedName(name).startsWith('q_')) return undefined;
  return `names that begin with 'q_' or 'q-' are QEMU's own`;
}

function reasonMemberReserved(
  name: string,
  role: NameRole,
  optional: boolean,
  { dialect }: ShapeContext,
): string | undefined {
  // Up to 5.2 the '*' of an optional member hid its name from this.
  if (!dialect.has(optional ? 'reserved-optional-names' : 'reserved-names')) return undefined;
  if (!memberRoles.includes(role)) return undefined;
  const mapped = mappedName(name);
  if (mapped === 'u') return `members named 'u' are QEMU's own`;
  return mapped.startsWith('has_') ? `members that begin with 'has-' are QEMU's own` : undefined;
}

/** Until 2.5 the generated C enums end in a value of this name. */
function reasonMaxReserved(
  name: string,
  role: NameRole,
  context: ShapeContext,
): string | undefined {
  if (!context.dialect.has('reserved-enum-max')) return undefined;
  const upper = mappedName(name).toUpperCase();
  const ofBranches = context.dialect.has('reserved-names') ? ['MAX', 'KIND', 'TYPE'] : ['MAX'];
  const taken =
    role === 'event'
      ? name === 'MAX'
      : role === 'enum-value'
        ? upper === 'MAX'
        : role === 'simple-branch' && ofBranches.includes(upper);
  return taken ? `QEMU's generated C has a value of that name` : undefined;
}

function reasonSuffixReserved(
  name: string,
  role: NameRole,
  context: ShapeContext,
): string | undefined {
  const { dialect } = context;
  const roles = dialect.has('reserved-suffixes-on-all') ? definitionRoles : typeRoles;
  if (!roles.includes(role)) return undefined;
  if (dialect.has('reserved-list-suffix') && name.endsWith('List')) {
    return `names that end in 'List' are those of array types`;
  }
  if (dialect.has('reserved-kind-suffix') && name.endsWith('Kind')) {
    return `names that end in 'Kind' are those of the tags of simple unions`;
  }
  return undefined;
}
