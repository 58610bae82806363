import { entryOf, type ObjectNode, type ValueNode } from '../../syntax/value-node.js';
import type { ShapeContext } from './shape-context.js';

/** The flags of commands and events, and the only value that each may have. */
const flagValues = {
  boxed: true,
  'allow-oob': true,
  'allow-preconfig': true,
  coroutine: true,
  gen: false,
  'success-response': false,
} as const;

type Flag = keyof typeof flagValues;

/** Whether a flag is set, that is, has the one value that it may have. */
export function shapeFlag(object: ObjectNode, flag: Flag, context: ShapeContext): boolean {
  const value = entryOf(object, flag)?.value;
  if (!value) return false;
  const expected = flagValues[flag];
  if (isValue(value, expected, context)) return true;
  // Before 2.4 any other value was passed over.
  if (!context.dialect.has('checked-types')) return false;
  if (value.kind === 'string' && value.value === 'no' && !expected) {
    context.require('flag-no', `the value 'no' of '${flag}'`, value.span);
    return false;
  }
  context.fail('flag-value', { flag, value: String(expected) }, value.span);
  return false;
}

/** Until 2.3 there are no booleans, and false is spelt 'no'. */
function isValue(value: ValueNode, expected: boolean, { dialect }: ShapeContext): boolean {
  if (dialect.has('flag-no')) return value.kind === 'string' && !expected && value.value === 'no';
  return value.kind === 'literal' && value.value === expected;
}
