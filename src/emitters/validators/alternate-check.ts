import { call, type Expression } from '../../codegen/layout/expression.js';
import { literal } from '../../codegen/literal.js';
import type { FunctionStatement } from '../../codegen/statement.js';
import {
  alternativesByJsonType,
  type AlternativeJsonType,
} from '../../model/alternatives-by-json-type.js';
import type { AlternateType } from '../../model/type.js';
import { checkCall } from './check-call.js';
import { valueCheck } from './value-check.js';
import { fromKernel, type ValidatorsScope } from './validators-scope.js';

/** What the JSON type of a value selects a branch by. */
type Kind = Exclude<AlternativeJsonType, 'int'>;

/** A function that checks a value against the one branch that takes its JSON type. */
export function alternateCheck(
  type: AlternateType,
  name: string,
  scope: ValidatorsScope,
): FunctionStatement {
  const branches = [...alternativesByJsonType(type)].map(
    ([jsonType, branch]) => [kindOf(jsonType), branch] as const,
  );
  const otherwise = noAlternative(
    branches.map(([kind]) => kind),
    scope,
  );
  return valueCheck(
    name,
    [
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
    scope,
  );
}

function noAlternative(kinds: readonly Kind[], scope: ValidatorsScope): Expression {
  const expected = literal(kinds.length === 0 ? 'nothing' : kinds.join(' or '));
  return call(fromKernel(scope, 'noAlternative'), 'value', 'key', 'run', expected);
}

/** At run time an integer is a number like any other; what it must be besides, its check says. */
function kindOf(jsonType: AlternativeJsonType): Kind {
  return jsonType === 'int' ? 'number' : jsonType;
}
