import { call, type Expression } from '../../codegen/layout/expression.js';
import type { Int64Mode } from '../../codegen/settings.js';
import { valuesKey } from '../../codegen/type-of.js';
import { assertNever } from '../../model/assert-never.js';
import type { ArrayType, BuiltinName, BuiltinType, Type } from '../../model/type.js';
import { checkKey } from './check-key.js';
import { membersCheck } from './members-check.js';
import { fromKernel, type ValidatorsScope } from './validators-scope.js';

/** The kernel's checks of the built-in types. */
const builtinChecks: Readonly<Record<BuiltinName, string>> = {
  str: 'checkStr',
  int: 'checkInt64',
  int8: 'checkInt8',
  int16: 'checkInt16',
  int32: 'checkInt32',
  int64: 'checkInt64',
  uint8: 'checkUint8',
  uint16: 'checkUint16',
  uint32: 'checkUint32',
  uint64: 'checkUint64',
  size: 'checkUint64',
  number: 'checkNumber',
  bool: 'checkBool',
  null: 'checkNull',
  any: 'checkAny',
};

/** What a check of 64 bits is called where only one type of JavaScript is meant. */
const int64Suffixes: Readonly<Record<Int64Mode, string>> = {
  mixed: '',
  bigint: 'AsBigint',
  number: 'AsNumber',
};

/** The local name of the kernel's check of a built-in type. */
function builtinCheck({ name }: BuiltinType, scope: ValidatorsScope): string {
  const check = builtinChecks[name];
  const suffix = check.endsWith('64') ? int64Suffixes[scope.settings.int64] : '';
  return fromKernel(scope, `${check}${suffix}`);
}

/** What is checked, as expressions: the value, where it is, and whether it may be missing. */
export interface CheckedValue {
  readonly value: string;
  readonly key: string;
  readonly optional?: boolean;
}

/** A call that checks a value of a type. */
export function checkCall(type: Type, checked: CheckedValue, scope: ValidatorsScope): Expression {
  const { value, key, optional = false } = checked;
  const { callee, argument } = checkOf(type, scope);
  return call(
    callee,
    value,
    key,
    'run',
    ...(argument === undefined ? [] : [argument]),
    ...(optional ? [fromKernel(scope, 'optional')] : []),
  );
}

/** The function that checks a type, and what it must be told beside the value. */
interface CheckOf {
  readonly callee: string;
  readonly argument?: Expression;
}

function checkOf(type: Type, scope: ValidatorsScope): CheckOf {
  const { file } = scope;
  switch (type.kind) {
    case 'builtin':
      return { callee: builtinCheck(type, scope) };
    case 'enum':
      return { callee: fromKernel(scope, 'checkEnum'), argument: file.use(valuesKey(type)) };
    case 'struct':
    case 'union':
      return { callee: fromKernel(scope, 'checkObject'), argument: membersCheck(type, scope) };
    case 'alternate':
      return { callee: file.use(checkKey(type)) };
    case 'array':
      return checkOfList(type, scope);
    default:
      return assertNever(type);
  }
}

/** Objects and enums have lists of their own, so that no function has to be made at each check. */
function checkOfList({ element }: ArrayType, scope: ValidatorsScope): CheckOf {
  const { file } = scope;
  switch (element.kind) {
    case 'enum':
      return { callee: fromKernel(scope, 'checkEnums'), argument: file.use(valuesKey(element)) };
    case 'struct':
    case 'union':
      return { callee: fromKernel(scope, 'checkObjects'), argument: membersCheck(element, scope) };
    case 'builtin':
    case 'alternate':
    case 'array':
      return { callee: fromKernel(scope, 'checkList'), argument: checkFunction(element, scope) };
    default:
      return assertNever(element);
  }
}

/** A function that checks values of a type, for where one has to be handed over. */
export function checkFunction(type: Type, scope: ValidatorsScope): Expression {
  const made = (maker: string, of: Expression) =>
    call(`/* @__PURE__ */ ${fromKernel(scope, maker)}`, of);
  const { file } = scope;
  switch (type.kind) {
    case 'builtin':
      return builtinCheck(type, scope);
    case 'alternate':
      return file.use(checkKey(type));
    case 'enum':
      return made('enumCheck', file.use(valuesKey(type)));
    case 'struct':
    case 'union':
      return made('objectCheck', membersCheck(type, scope));
    case 'array':
      return made('listCheck', checkFunction(type.element, scope));
    default:
      return assertNever(type);
  }
}
