import type { BuiltinName, Type } from '../model/type.js';

/** The integers that QAPI's types hold, from the least to the greatest. */
const ranges: Readonly<Partial<Record<BuiltinName, string>>> = {
  int: '-2^63 to 2^63-1',
  int8: '-128 to 127',
  int16: '-32768 to 32767',
  int32: '-2147483648 to 2147483647',
  int64: '-2^63 to 2^63-1',
  uint8: '0 to 255',
  uint16: '0 to 65535',
  uint32: '0 to 4294967295',
  uint64: '0 to 2^64-1',
  size: '0 to 2^64-1',
};

/** `Integer, 0 to 255.` for integers and lists of them; undefined for other types. */
export function rangeText(type: Type): string | undefined {
  if (type.kind === 'array') {
    const inner = rangeText(type.element);
    return inner?.replace(/^Integer,/, 'Integers,');
  }
  const range = type.kind === 'builtin' ? ranges[type.name] : undefined;
  return range === undefined ? undefined : `Integer, ${range}.`;
}
