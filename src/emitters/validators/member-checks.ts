import type { Expression } from '../../codegen/layout/expression.js';
import { literal, propertyKey } from '../../codegen/literal.js';
import { hasMembers } from '../../model/has-members.js';
import { mayBeAbsent } from '../../model/may-be-absent.js';
import type { Member, StructType } from '../../model/type.js';
import { checkCall } from './check-call.js';
import { membersKey } from './check-key.js';
import { fromKernel, type ValidatorsScope } from './validators-scope.js';

/** A call for each member of a struct; the base's are left to the check of the base. */
export function structChecks(type: StructType, scope: ValidatorsScope): readonly Expression[] {
  const { base } = type;
  const own = type.members.map((member) => memberCheck(member, scope));
  if (!base || !hasMembers(base)) return own;
  return [`${scope.file.use(membersKey(base))}(o, run)`, ...own];
}

/** @param value where the value is, unless it is to be read from `o` */
export function memberCheck(member: Member, scope: ValidatorsScope, value?: string): Expression {
  const { name, type } = member;
  const key = literal(name);
  const read = value ?? memberAccess(name, scope);
  return checkCall(type, { value: read, key, optional: mayBeAbsent(member) }, scope);
}

/** An expression that reads a member. Names that every object inherits are data like others. */
export function memberAccess(name: string, scope: ValidatorsScope, object = 'o'): string {
  const key = propertyKey(name);
  if (inherited.has(name)) return `${fromKernel(scope, 'ownMember')}(${object}, ${literal(name)})`;
  return key === name ? `${object}.${name}` : `${object}[${key}]`;
}

const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
