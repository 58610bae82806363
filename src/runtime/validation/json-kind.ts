/** The JSON type of a value, by which alternates tell their branches apart. */
export type JsonKind = 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array';

/**
 * The JSON type of a value. A `bigint` is a number. What JSON cannot hold goes by the name that
 * JavaScript has for it: `undefined`, `function`, `symbol`.
 */
export function jsonKind(value: unknown): JsonKind | 'undefined' | 'function' | 'symbol' {
  const type = typeof value;
  if (type === 'bigint') return 'number';
  if (type !== 'object') return type;
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : 'object';
}
