import { expect, it } from '@jest/globals';
import { checkStr } from './check-builtin.js';
import { checkInt8 } from './check-integer.js';
import { objectCheck } from './check-of.js';
import { enumsValidator, listValidator, type Validator } from './validator.js';

function faultsOf(tested: Validator<unknown>, value: unknown): readonly string[] {
  const result = tested.safeParse(value);
  expect(tested.is(value)).toBe(result.success);
  return result.success ? [] : result.issues.map(({ code, pointer }) => `${code} ${pointer}`);
}

it('checks every element, and tells which is wrong', () => {
  const tested = listValidator(checkInt8, 'sent');
  expect(faultsOf(tested, [])).toEqual([]);
  expect(faultsOf(tested, [1, 2])).toEqual([]);
  expect(faultsOf(tested, [1, 'x', 300])).toEqual(['wrong-type /1', 'out-of-range /2']);
});

it('takes lists only', () => {
  const tested = listValidator(checkStr, 'received');
  for (const value of ['ab', { length: 0 }, { 0: 'a' }, new Set(['a']), null, undefined]) {
    expect(faultsOf(tested, value)).toEqual(['wrong-type ']);
  }
});

it('takes no holes and no undefined', () => {
  const list: unknown[] = ['a', undefined];
  list[3] = 'b';
  const expected = ['missing-element /1', 'missing-element /2'];
  expect(faultsOf(listValidator(checkStr, 'sent'), list)).toEqual(expected);
  expect(faultsOf(enumsValidator(['a', 'b'], 'sent'), list)).toEqual(expected);
});

it('checks lists of objects and of enums', () => {
  const named = objectCheck((o, run) => checkStr(o['name'], 'name', run));
  const objects = listValidator(named, 'sent');
  expect(faultsOf(objects, [{ name: 'a' }, {}, { name: 'b', size: 1 }, null])).toEqual([
    'missing-member /1/name',
    'unknown-member /2/size',
    'wrong-type /3',
  ]);
  expect(faultsOf(enumsValidator(['on', 'off'], 'sent'), ['on', 'of'])).toEqual([
    'unknown-value /1',
  ]);
  expect(faultsOf(enumsValidator(['on', 'off'], 'received'), ['on', 'of', 1])).toEqual([
    'wrong-type /2',
  ]);
});
