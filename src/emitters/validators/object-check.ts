import { sum } from '../../codegen/layout/expression.js';
import type { FunctionStatement } from '../../codegen/statement.js';
import { hasMembers } from '../../model/has-members.js';
import type { ObjectType } from '../../model/type.js';
import { checkKey } from './check-key.js';
import { checkParameters, fieldsNamed, uncheckedType } from './check-parameters.js';
import { structChecks } from './member-checks.js';
import { unionChecks } from './union-checks.js';
import { fromKernel, type ValidatorsScope } from './validators-scope.js';

/** A function that checks the members of an object and counts those that are there. */
export function objectCheck(
  type: ObjectType,
  name: string,
  scope: ValidatorsScope,
): readonly FunctionStatement[] {
  const head = { kind: 'function' as const, name, returns: 'number' };
  if (!hasMembers(type)) {
    // What looks at nothing takes nothing: unused parameters are a warning to some.
    return [{ ...head, parameters: [], body: [{ kind: 'return', value: '0' }] }];
  }
  const parameters = checkParameters(uncheckedType(type, scope), scope);
  if (type.kind === 'struct') {
    const value = sum(structChecks(type, scope));
    return [{ ...head, parameters, body: [{ kind: 'return', value }] }];
  }
  const { before, terms, functions } = unionChecks(type, scope);
  const body = [...before, { kind: 'return' as const, value: sum(terms) }];
  return [{ ...head, parameters, body }, ...functions];
}

/** The same for an object that may have members beyond those of its type. */
export function openObjectCheck(
  type: ObjectType,
  name: string,
  scope: ValidatorsScope,
): readonly FunctionStatement[] {
  const known = hasMembers(type) ? knownMembers(type, scope) : [];
  const value = sum([...known, fromKernel(scope, 'uncounted')]);
  // Of what has any members, the names of those that are known are not to be had from its type.
  const fields = fieldsNamed(type.kind === 'struct' && type.implicit ? type.members : [], scope);
  const parameters = known.length === 0 ? [] : checkParameters(fields, scope);
  return [
    { kind: 'function', name, parameters, returns: 'number', body: [{ kind: 'return', value }] },
  ];
}

function knownMembers(type: ObjectType, scope: ValidatorsScope) {
  return type.kind === 'struct' && type.implicit
    ? structChecks(type, scope)
    : [`${scope.file.use(checkKey(type))}(o, run)`];
}
