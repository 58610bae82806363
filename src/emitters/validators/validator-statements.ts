import type { FunctionStatement, Statement } from '../../codegen/statement.js';
import type { ObjectType, Type } from '../../model/type.js';
import type { ExportedValidator } from './exported-validators.js';
import { membersCheck, objectCheck, openMembersCheck } from './object-check.js';
import { validatorConstant } from './validator-constant.js';
import type { ValidatorsScope } from './validators-scope.js';

/** A validator, and the checks that are for it alone, where there are any. */
export function validatorStatements(
  validator: ExportedValidator,
  scope: ValidatorsScope,
): readonly Statement[] {
  const own = ownChecks(validator, scope);
  return [
    ...own.map((statement) => ({ ...statement, exported: false })),
    validatorConstant(validator, own.at(-1)?.name, scope),
  ];
}

/**
 * Members that are written inline have no other check. A command that has no generated marshalling
 * in QEMU takes members that its schema does not tell.
 */
function ownChecks(
  validator: ExportedValidator,
  scope: ValidatorsScope,
): readonly FunctionStatement[] {
  const { subject, checked } = validator;
  if (subject.kind === 'type' || subject.kind === 'result' || !isObject(checked)) return [];
  const open = subject.kind === 'arguments' && !subject.command.generated;
  if (!checked.implicit && !open) return [];
  const pascal = validator.name.replace(/Validator$/, '');
  const name = scope.file.local(`membersOf${pascal}`);
  const members = open
    ? openMembersCheck(checked, name, scope)
    : membersCheck(checked, name, scope);
  return [...members, objectCheck(checked, scope.file.local(`check${pascal}`), members[0], scope)];
}

function isObject(type: Type): type is ObjectType {
  return type.kind === 'struct' || type.kind === 'union';
}
