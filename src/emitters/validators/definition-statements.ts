import type { Statement } from '../../codegen/statement.js';
import { assertNever } from '../../model/assert-never.js';
import type { Definition } from '../../model/definition.js';
import { alternateCheck } from './alternate-check.js';
import type { AlternateType, ObjectType } from '../../model/type.js';
import { isCheckedByValue } from './check-forms.js';
import { checkKey, listKey, maybeKey, membersKey } from './check-key.js';
import { exportedValidators } from './exported-validators.js';
import { knownFunctions } from './known-functions.js';
import { maybeCheck, membersCheck, objectCheck, objectListCheck } from './object-check.js';
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
    ...knownFunctions(definition, scope),
  ];
}

/** The checks that other files may use. Enums need none: a list of values says it all. */
function checkStatements(definition: Definition, scope: ValidatorsScope): readonly Statement[] {
  switch (definition.kind) {
    case 'struct':
    case 'union':
      return objectStatements(definition, scope);
    case 'alternate':
      return alternateStatements(definition, scope);
    case 'enum':
    case 'command':
    case 'event':
      return [];
    default:
      return assertNever(definition);
  }
}

function alternateStatements(type: AlternateType, scope: ValidatorsScope): readonly Statement[] {
  const { file, forms } = scope;
  const check = file.use(checkKey(type));
  const statements = [alternateCheck(type, check, scope)];
  if (forms.maybe.has(type)) statements.push(maybeCheck(file.use(maybeKey(type)), check, scope));
  return statements;
}

function objectStatements(type: ObjectType, scope: ValidatorsScope): readonly Statement[] {
  const { file, forms, names } = scope;
  const shared = forms.members.has(type);
  const name = shared ? file.use(membersKey(type)) : file.local(`membersOf${names.type(type)}`);
  const [members, ...functions] = membersCheck(type, name, scope);
  const statements: Statement[] = [{ ...members, exported: shared }, ...functions];
  if (!isCheckedByValue(type, forms)) return statements;
  const check = file.use(checkKey(type));
  statements.push(objectCheck(type, check, members, scope));
  if (forms.maybe.has(type)) statements.push(maybeCheck(file.use(maybeKey(type)), check, scope));
  if (forms.list.has(type)) statements.push(objectListCheck(file.use(listKey(type)), check, scope));
  return statements;
}
