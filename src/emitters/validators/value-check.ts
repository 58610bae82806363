import type { FunctionStatement } from '../../codegen/statement.js';
import { typeFromKernel, type ValidatorsScope } from './validators-scope.js';

/** A function that checks a value, and counts it. */
export function valueCheck(
  name: string,
  body: FunctionStatement['body'],
  scope: ValidatorsScope,
): FunctionStatement {
  return {
    kind: 'function',
    name,
    parameters: [
      { name: 'value', type: 'unknown' },
      { name: 'key', type: typeFromKernel(scope, 'Key') },
      { name: 'run', type: typeFromKernel(scope, 'ValidationRun') },
    ],
    returns: 'number',
    body,
  };
}
