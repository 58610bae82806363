import type { Statement } from '../../codegen/statement.js';
import { assertNever } from '../../model/assert-never.js';
import type { Definition } from '../../model/definition.js';
import { alternateCheck } from './alternate-check.js';
import { checkKey } from './check-key.js';
import { exportedValidators } from './exported-validators.js';
import { objectCheck } from './object-check.js';
import { validatorStatements } from './validator-statements.js';
import type { ValidatorsScope } from './validators-scope.js';

/** The check of a definition, and the validators that are made of it. */
export function definitionStatements(
  definition: Definition,
  scope: ValidatorsScope,
): readonly Statement[] {
  const validators = exportedValidators(definition, scope.names, scope.directionOf);
  return [
    ...checkStatements(definition, scope),
    ...validators.flatMap((validator) => validatorStatements(validator, scope)),
  ];
}

/** The check that other files may use. Enums need none: a list of values says it all. */
function checkStatements(definition: Definition, scope: ValidatorsScope): readonly Statement[] {
  switch (definition.kind) {
    case 'struct':
    case 'union':
      return objectCheck(definition, scope.file.use(checkKey(definition)), scope);
    case 'alternate':
      return [alternateCheck(definition, scope.file.use(checkKey(definition)), scope)];
    case 'enum':
    case 'command':
    case 'event':
      return [];
    default:
      return assertNever(definition);
  }
}
