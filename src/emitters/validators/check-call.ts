import { call, type Expression } from '../../codegen/layout/expression.js';
import type { Int64Mode } from '../../codegen/settings.js';
import { valuesKey } from '../../codegen/type-of.js';
import { assertNever } from '../../model/assert-never.js';
import type {
  AlternateType,
  ArrayType,
  BuiltinName,
  BuiltinType,
  ObjectType,
  Type,
} from '../../model/type.js';
import { checkKey, listKey, maybeKey } from './check-key.js';
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

/** Checks that have a form for members that may be absent: those of what often is. */
const maybeChecks: ReadonlyMap<string, string> = new Map([
  ['checkStr', 'maybeStr'],
  ['checkBool', 'maybeBool'],
  ['checkNumber', 'maybeNumber'],
  ['checkInt64', 'maybeInt64'],
  ['checkUint64', 'maybeUint64'],
  ['checkEnum', 'maybeEnum'],
]);

/** What is checked, as expressions: the value, where it is, and whether it may be missing. */
export interface CheckedValue {
  readonly value: string;
  readonly key: string;
  readonly optional?: boolean;
}

/** A call that checks a value of a type. */
export function checkCall(type: Type, checked: CheckedValue, scope: ValidatorsScope): Expression {
  const { value, key, optional = false } = checked;
  if (optional && hasMaybeCheck(type)) {
    return call(scope.file.use(maybeKey(type)), value, key, 'run');
  }
  const check = checkOf(type, scope);
  const told = check.kind === 'told' ? [check.of] : [];
  const maybe = maybeChecks.get(check.name);
  if (optional && check.kind !== 'own' && maybe !== undefined) {
    return call(fromKernel(scope, maybe), value, key, 'run', ...told);
  }
  const callee = check.kind === 'own' ? check.name : fromKernel(scope, check.name);
  if (!optional) return call(callee, value, key, 'run', ...told);
  const generic = fromKernel(scope, check.kind === 'told' ? 'maybeOf' : 'maybe');
  return call(generic, value, key, 'run', callee, ...told);
}

/** A function that checks values of a type, for where one has to be handed over. */
export function checkFunction(type: Type, scope: ValidatorsScope): Expression {
  const check = checkOf(type, scope);
  switch (check.kind) {
    case 'own':
      return check.name;
    case 'kernel':
      return fromKernel(scope, check.name);
    case 'told':
      return call(`/* @__PURE__ */ ${fromKernel(scope, makers[check.name])}`, check.of);
    default:
      return assertNever(check);
  }
}

/** Whether values of a type that may be absent have a check of their own. */
function hasMaybeCheck(type: Type): type is ObjectType | AlternateType {
  return type.kind === 'alternate' || (isObject(type) && !type.implicit);
}

/** How a type is checked. */
type CheckOf =
  /** By a generated function, of this local name. */
  | { readonly kind: 'own'; readonly name: string }
  /** By a function of the kernel. */
  | { readonly kind: 'kernel'; readonly name: string }
  /** By one that must be told something more. */
  | { readonly kind: 'told'; readonly name: keyof typeof makers; readonly of: Expression };

/** What makes a check of one that must be told more. */
const makers = {
  checkEnum: 'enumCheck',
  checkEnums: 'enumsCheck',
  checkList: 'listCheck',
} as const;

function checkOf(type: Type, scope: ValidatorsScope): CheckOf {
  const { file } = scope;
  switch (type.kind) {
    case 'builtin':
      return { kind: 'kernel', name: builtinCheck(type, scope) };
    case 'enum':
      return { kind: 'told', name: 'checkEnum', of: file.use(valuesKey(type)) };
    case 'struct':
    case 'union':
      return { kind: 'own', name: objectCheckName(type, scope) };
    case 'alternate':
      return { kind: 'own', name: file.use(checkKey(type)) };
    case 'array':
      return checkOfList(type, scope);
    default:
      return assertNever(type);
  }
}

function checkOfList({ element }: ArrayType, scope: ValidatorsScope): CheckOf {
  const { file } = scope;
  if (element.kind === 'enum') {
    return { kind: 'told', name: 'checkEnums', of: file.use(valuesKey(element)) };
  }
  if (hasListCheck(element)) {
    return element.kind === 'builtin'
      ? { kind: 'kernel', name: 'checkStrings' }
      : { kind: 'own', name: file.use(listKey(element)) };
  }
  return { kind: 'told', name: 'checkList', of: checkFunction(element, scope) };
}

/** Whether lists of a type have a check of their own, in which elements are checked directly. */
export function hasListCheck(element: Type): element is ObjectType | BuiltinType {
  if (element.kind === 'builtin') return element.name === 'str';
  return isObject(element) && !element.implicit;
}

function isObject(type: Type): type is ObjectType {
  return type.kind === 'struct' || type.kind === 'union';
}

/**
 * The local name of the function that checks an object. Types that are written where they are
 * used, as releases until 2.3 allow, have one in that file alone.
 */
function objectCheckName(type: ObjectType, scope: ValidatorsScope): string {
  return type.implicit ? scope.inlineCheck(type) : scope.file.use(checkKey(type));
}

/** The name of the kernel's check of a built-in type. */
function builtinCheck({ name }: BuiltinType, { settings }: ValidatorsScope): string {
  const check = builtinChecks[name];
  return check.endsWith('64') ? `${check}${int64Suffixes[settings.int64]}` : check;
}
