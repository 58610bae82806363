import type { BuiltinName, BuiltinType } from '../model/type.js';

export interface IntegerRange {
  readonly min: bigint;
  readonly max: bigint;
}

const bits: Readonly<Partial<Record<BuiltinName, number>>> = {
  int: -64,
  int8: -8,
  int16: -16,
  int32: -32,
  int64: -64,
  uint8: 8,
  uint16: 16,
  uint32: 32,
  uint64: 64,
  size: 64,
};

/** What a built-in type holds, if it is an integer type. */
export function integerRange({ name }: BuiltinType): IntegerRange | undefined {
  const width = bits[name];
  if (width === undefined) return undefined;
  if (width > 0) return { min: 0n, max: 2n ** BigInt(width) - 1n };
  const half = 2n ** BigInt(-width - 1);
  return { min: -half, max: half - 1n };
}

/** An integer as programs have it: a `number` where that is exact. */
export function asInteger(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
