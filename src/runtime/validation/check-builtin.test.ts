import { expect, it } from '@jest/globals';
import type { Check } from './check.js';
import { checkAny, checkBool, checkNull, checkNumber, checkStr } from './check-builtin.js';
import { validator } from './validator.js';

/** One value of every kind that JavaScript has. */
const values: readonly unknown[] = [
  'text',
  '',
  true,
  false,
  0,
  1.5,
  -0,
  2 ** 60,
  10n,
  2n ** 80n,
  NaN,
  Infinity,
  -Infinity,
  null,
  undefined,
  Symbol('s'),
  () => 1,
  [],
  {},
  new String('text'),
];

const accepted: readonly (readonly [string, Check, readonly unknown[]])[] = [
  ['str', checkStr, ['text', '']],
  ['bool', checkBool, [true, false]],
  ['null', checkNull, [null]],
  ['number', checkNumber, [0, 1.5, -0, 2 ** 60, 10n, 2n ** 80n]],
  [
    'any',
    checkAny,
    [
      'text',
      '',
      true,
      false,
      0,
      1.5,
      -0,
      2 ** 60,
      10n,
      2n ** 80n,
      null,
      [],
      {},
      new String('text'),
    ],
  ],
];

it.each(accepted)('%s takes its own JSON type and no other', (_, check, expected) => {
  const tested = validator(check, 'received');
  expect(values.filter((value) => tested.is(value))).toEqual(expected);
  for (const value of values) expect(tested.safeParse(value).success).toBe(tested.is(value));
});

it('tells the JSON type of what is there, not its content', () => {
  const result = validator(checkBool, 'sent').safeParse('secret');
  expect(result).toMatchObject({
    issues: [{ code: 'wrong-type', expected: 'boolean', received: 'string' }],
  });
});
