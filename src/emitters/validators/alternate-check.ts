import { call, type Expression } from '../../codegen/layout/expression.js';
import { literal } from '../../codegen/literal.js';
import type { FunctionStatement } from '../../codegen/statement.js';
import { assertNever } from '../../model/assert-never.js';
import type { AlternateType, BuiltinType, JsonType, Type } from '../../model/type.js';
import { checkCall } from './check-call.js';
import { valueParameters } from './check-parameters.js';
import { fromKernel, type ValidatorsScope } from './validators-scope.js';

/** What the JSON type of a value selects a branch by. */
type Kind = Exclude<JsonType, 'int' | 'value'>;

/** A function that checks a value against the one branch that takes its JSON type. */
export function alternateCheck(
  type: AlternateType,
  name: string,
  scope: ValidatorsScope,
): FunctionStatement {
  const branches = [...branchByKind(type)];
  const otherwise = noAlternative(
    branches.map(([kind]) => kind),
    scope,
  );
  return {
    kind: 'function',
    name,
    parameters: valueParameters(scope),
    returns: 'number',
    body: [
      branches.length === 0
        ? { kind: 'return', value: otherwise }
        : {
            kind: 'switch',
            on: `${fromKernel(scope, 'jsonKind')}(value)`,
            cases: branches.map(([kind, branch]) => ({
              values: [literal(kind)],
              value: checkCall(branch, { value: 'value', key: 'key' }, scope),
            })),
            otherwise,
          },
    ],
  };
}

function noAlternative(kinds: readonly Kind[], scope: ValidatorsScope): Expression {
  const expected = literal(kinds.length === 0 ? 'nothing' : kinds.join(' or '));
  return call(fromKernel(scope, 'noAlternative'), 'value', 'key', 'run', expected);
}

/**
 * One type for each JSON type. Before 2.10 an integer type could stand beside `number`, which
 * takes what the other takes as well.
 */
function branchByKind({ alternatives }: AlternateType): ReadonlyMap<Kind, Type> {
  const branches = new Map<Kind, Type>();
  for (const { type } of alternatives) {
    const kind = kindOf(type);
    if (!branches.has(kind) || isNumber(type)) branches.set(kind, type);
  }
  return branches;
}

function isNumber(type: Type): boolean {
  return type.kind === 'builtin' && type.name === 'number';
}

function kindOf(type: Type): Kind {
  switch (type.kind) {
    case 'builtin':
      return builtinKind(type);
    case 'enum':
      return 'string';
    case 'struct':
    case 'union':
      return 'object';
    case 'array':
      return 'array';
    case 'alternate':
      throw new Error(`the alternate '${type.name}' is a branch of another`);
    default:
      return assertNever(type);
  }
}

function builtinKind({ name, jsonType }: BuiltinType): Kind {
  if (jsonType === 'value') throw new Error(`'${name}' is a branch of an alternate`);
  return jsonType === 'int' ? 'number' : jsonType;
}
