import { call, sum } from '../../codegen/layout/expression.js';
import type { FunctionStatement } from '../../codegen/statement.js';
import { allMembers } from '../../model/all-members.js';
import { hasMembers } from '../../model/has-members.js';
import type { ObjectType } from '../../model/type.js';
import { checkParameters, fieldsNamed, uncheckedType } from './check-parameters.js';
import { membersKey } from './check-key.js';
import { structChecks } from './member-checks.js';
import { unionChecks } from './union-checks.js';
import { valueCheck } from './value-check.js';
import { fromKernel, type ValidatorsScope } from './validators-scope.js';

/** A function that checks an object of a type. @param members the one that checks its members */
export function objectCheck(
  type: ObjectType,
  name: string,
  members: FunctionStatement,
  scope: ValidatorsScope,
): FunctionStatement {
  const given = members.parameters.length === 0 ? [] : ['value', 'run'];
  const count = call(members.name, ...given);
  const [isObject, noObject] = [fromKernel(scope, 'isObject'), fromKernel(scope, 'noObject')];
  const leave = fromKernel(scope, 'leaveObject');
  // A getter is not run twice.
  const maker = hasConstructor(type) ? 'undefined' : 'value.constructor';
  const left = call(leave, count, 'value', 'key', 'run', name, maker);
  return valueCheck(
    name,
    [
      `if (!${isObject}(value, run)) return ${noObject}(value, key, run);`,
      { kind: 'return', value: left },
    ],
    scope,
  );
}

/** Whether objects of a type may have a member of this name, so that it is none of JavaScript's. */
function hasConstructor(type: ObjectType): boolean {
  const members = allMembers(type.kind === 'union' ? type.base : type);
  if (members.some(({ name }) => name === 'constructor')) return true;
  return type.kind === 'union' && type.branches.some(({ type }) => type && hasConstructor(type));
}

/** A function that checks a value that may be absent. @param check the one that checks what is there */
export function maybeCheck(name: string, check: string, scope: ValidatorsScope): FunctionStatement {
  return valueCheck(
    name,
    [
      'if (value === undefined) return 0;',
      { kind: 'return', value: call(check, 'value', 'key', 'run') },
    ],
    scope,
  );
}

/** A function that checks a list. @param element the one that checks an element */
export function objectListCheck(
  name: string,
  element: string,
  scope: ValidatorsScope,
): FunctionStatement {
  const [isList, noList] = [fromKernel(scope, 'isList'), fromKernel(scope, 'noList')];
  return valueCheck(
    name,
    [
      `if (!${isList}(value, run)) return ${noList}(value, key, run);`,
      'for (let at = 0; at < value.length && !run.stopped; at++) {',
      `  ${element}(value[at], at, run);`,
      '}',
      { kind: 'return', value: call(fromKernel(scope, 'leaveList'), 'key', 'run') },
    ],
    scope,
  );
}

/**
 * A function that checks the members of an object and counts those that are there; first of all
 * those that it needs.
 */
export function membersCheck(
  type: ObjectType,
  name: string,
  scope: ValidatorsScope,
): readonly [FunctionStatement, ...FunctionStatement[]] {
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
export function openMembersCheck(
  type: ObjectType,
  name: string,
  scope: ValidatorsScope,
): readonly [FunctionStatement] {
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
    : [`${scope.file.use(membersKey(type))}(o, run)`];
}
