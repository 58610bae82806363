import type { Check } from './check.js';
import { checkInt64, checkUint64 } from './check-integer.js';

/** `checkInt64` where generated types say `bigint`. */
export const checkInt64AsBigint: Check = /* @__PURE__ */ only('bigint', checkInt64);

/** `checkInt64` where generated types say `number`. */
export const checkInt64AsNumber: Check = /* @__PURE__ */ only('number', checkInt64);

/** `checkUint64` where generated types say `bigint`. */
export const checkUint64AsBigint: Check = /* @__PURE__ */ only('bigint', checkUint64);

/** `checkUint64` where generated types say `number`. */
export const checkUint64AsNumber: Check = /* @__PURE__ */ only('number', checkUint64);

/** What is expected where an integer is of the other one of JavaScript's two types. */
export function integerAs(type: 'bigint' | 'number'): string {
  return `an integer as a ${type}`;
}

/** A check that takes integers in one of JavaScript's two types. */
function only(type: 'bigint' | 'number', check: Check): Check {
  const other = type === 'bigint' ? 'number' : 'bigint';
  return (value, key, run) => {
    if (typeof value !== other) return check(value, key, run);
    run.wrong(key, 'wrong-type', integerAs(type), `a ${other}`);
    return 1;
  };
}
