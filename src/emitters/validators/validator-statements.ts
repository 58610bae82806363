import type { FunctionStatement, Statement } from '../../codegen/statement.js';
import type { ObjectType, Type } from '../../model/type.js';
import type { ExportedValidator } from './exported-validators.js';
import { objectCheck, openObjectCheck } from './object-check.js';
import { validatorConstant } from './validator-constant.js';
import type { ValidatorsScope } from './validators-scope.js';

/** A validator, and the check that is for it alone, where there is one. */
export function validatorStatements(
  validator: ExportedValidator,
  scope: ValidatorsScope,
): readonly Statement[] {
  const own = ownCheck(validator, scope);
  return [
    ...own.map((statement) => ({ ...statement, exported: false })),
    validatorConstant(validator, own[0]?.name, scope),
  ];
}

/**
 * Members that are written inline have no other check. A command that has no generated marshalling
 * in QEMU takes members that its schema does not tell.
 */
function ownCheck(
  validator: ExportedValidator,
  scope: ValidatorsScope,
): readonly FunctionStatement[] {
  const { subject, checked } = validator;
  if (subject.kind === 'type' || subject.kind === 'result' || !isObject(checked)) return [];
  const named = checked.kind === 'union' || !checked.implicit;
  const open = subject.kind === 'arguments' && !subject.command.generated;
  if (named && !open) return [];
  const name = scope.file.local(`check${validator.name.replace(/Validator$/, '')}`);
  return open ? openObjectCheck(checked, name, scope) : objectCheck(checked, name, scope);
}

function isObject(type: Type): type is ObjectType {
  return type.kind === 'struct' || type.kind === 'union';
}
