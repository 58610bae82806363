import type { BuiltinName } from '../../model/type.js';
import type { SchemaNode } from './schema-node.js';

/** The schemas of the built-in types. */
export const builtinSchemas: Readonly<Record<BuiltinName, SchemaNode>> = {
  str: { type: 'string' },
  int: signed(64),
  int8: signed(8),
  int16: signed(16),
  int32: signed(32),
  int64: signed(64),
  uint8: unsigned(8),
  uint16: unsigned(16),
  uint32: unsigned(32),
  uint64: unsigned(64),
  size: unsigned(64),
  number: { type: 'number' },
  bool: { type: 'boolean' },
  null: { type: 'null' },
  any: {},
};

function signed(bits: number): SchemaNode {
  const half = 2n ** BigInt(bits - 1);
  return { type: 'integer', minimum: -half, maximum: half - 1n };
}

function unsigned(bits: number): SchemaNode {
  return { type: 'integer', minimum: 0n, maximum: 2n ** BigInt(bits) - 1n };
}
