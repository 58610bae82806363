import type { Known } from './known.js';

/** Whether a received value of an enum is one that its schema knows; what generated code calls. */
export function isKnown<Value extends string>(
  value: Value,
  known: readonly Known<Value>[],
): value is Known<Value> {
  return (known as readonly string[]).includes(value);
}
