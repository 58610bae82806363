import type { BuiltinName, JsonType } from '../model/type.js';
import type { Dialect, Form } from './dialect.js';

interface BuiltinInfo {
  readonly jsonType: JsonType;
  readonly form: Form | null;
}

/** The built-in types, and the form that brought each where it was not there from the start. */
export const builtinTypes: Readonly<Record<BuiltinName, BuiltinInfo>> = {
  str: { jsonType: 'string', form: null },
  int: { jsonType: 'int', form: null },
  number: { jsonType: 'number', form: null },
  bool: { jsonType: 'boolean', form: null },
  int8: { jsonType: 'int', form: 'sized-integers' },
  int16: { jsonType: 'int', form: 'sized-integers' },
  int32: { jsonType: 'int', form: 'sized-integers' },
  int64: { jsonType: 'int', form: 'sized-integers' },
  uint8: { jsonType: 'int', form: 'sized-integers' },
  uint16: { jsonType: 'int', form: 'sized-integers' },
  uint32: { jsonType: 'int', form: 'sized-integers' },
  uint64: { jsonType: 'int', form: 'sized-integers' },
  size: { jsonType: 'int', form: 'sized-integers' },
  any: { jsonType: 'value', form: 'any-type' },
  null: { jsonType: 'null', form: 'null-type' },
};

/** What stood for any value before there was `any`. */
const wildcards = ['**', 'visitor', 'dict'];

/** The built-in type that a name means in a release, or undefined. */
export function builtinNamed(name: string, dialect: Dialect): BuiltinName | undefined {
  if (wildcards.includes(name)) return dialect.has('wildcard-types') ? 'any' : undefined;
  if (!isBuiltinName(name)) return undefined;
  const { form } = builtinTypes[name];
  return form === null || dialect.has(form) ? name : undefined;
}

/** The form that brought a name for a built-in type, or that took it away. */
export function formOfBuiltin(name: string): Form | null {
  if (wildcards.includes(name)) return 'wildcard-types';
  return isBuiltinName(name) ? builtinTypes[name].form : null;
}

export function builtinNames(dialect: Dialect): string[] {
  return Object.keys(builtinTypes).filter((name) => builtinNamed(name, dialect));
}

function isBuiltinName(name: string): name is BuiltinName {
  return Object.hasOwn(builtinTypes, name);
}

/** The values of the enum `QType`, which every schema has from 2.6 on. */
export const qtypeValues: readonly string[] = [
  'none',
  'qnull',
  'qnum',
  'qstring',
  'qdict',
  'qlist',
  'qbool',
];

/** The same until 2.9, where integers and other numbers were two kinds. */
export const earlyQtypeValues: readonly string[] = [
  'none',
  'qnull',
  'qint',
  'qstring',
  'qdict',
  'qlist',
  'qfloat',
  'qbool',
];
