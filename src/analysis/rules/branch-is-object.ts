import { fail, type CheckContext } from '../check-context.js';
import { describeType } from '../describe-referent.js';
import type { BranchNode, UnionNode } from '../shape/definition-node.js';

/** A branch of a union adds members, so it must be a struct; from 8.1 on it may be a union. */
export function checkBranchIsObject(union: UnionNode, context: CheckContext): void {
  // The branches of a simple union are values under `data`, of any type.
  if (!union.discriminator) return;
  for (const branch of union.branches) checkBranch(branch, union, context);
}

function checkBranch({ name, type }: BranchNode, union: UnionNode, context: CheckContext): void {
  const referent = context.scope.lookup(type.name);
  if (!referent || ['broken', 'command', 'event'].includes(referent.kind)) return;
  const unions = context.dialect.has('union-in-union');
  if (!type.array && (referent.kind === 'struct' || (unions && referent.kind === 'union'))) return;
  const parameters = {
    what: `branch '${name}'`,
    name: type.name,
    kind: describeType(type, referent),
    expected: unions ? 'a struct or a union' : 'a struct',
  };
  fail(context, union, 'bad-branch', parameters, type.span);
}
