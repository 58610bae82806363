import type { NameNode } from '../shape/definition-node.js';
import { describeRole, type NameRole } from '../shape/name-role.js';
import type { ShapeContext } from '../shape/shape-context.js';
import { mappedName } from './mapped-name.js';

const typeRoles: readonly NameRole[] = ['enum', 'struct', 'union', 'alternate'];
const definitionRoles: readonly NameRole[] = [...typeRoles, 'command', 'event'];
const memberRoles: readonly NameRole[] = ['member', 'argument'];

/** Names that QEMU's generated C needs for itself are taken. */
export function checkNameNotReserved(node: NameNode, role: NameRole, context: ShapeContext): void {
  const why = reasonReserved(node.name, role, context);
  if (why === undefined) return;
  context.fail('reserved-name', { what: describeRole(role), name: node.name, why }, node.span);
}

function reasonReserved(name: string, role: NameRole, context: ShapeContext): string | undefined {
  const { dialect } = context;
  const mapped = mappedName(name);
  if (dialect.has('reserved-names')) {
    if (mapped.startsWith('q_')) return `names that begin with 'q_' or 'q-' are QEMU's own`;
    if (memberRoles.includes(role) && mapped === 'u') return `members named 'u' are QEMU's own`;
    if (memberRoles.includes(role) && mapped.startsWith('has_')) {
      return `members that begin with 'has-' are QEMU's own`;
    }
  }
  return reasonMaxReserved(name, role, context) ?? reasonSuffixReserved(name, role, context);
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
