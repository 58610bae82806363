import { inspect } from 'node:util';
import { expect, it } from '@jest/globals';
import { checkStr } from './check-builtin.js';
import { validator } from './validator.js';

const issue = {
  code: 'wrong-type',
  path: [],
  pointer: '',
  expected: 'string',
  received: 'number',
  message: 'expected string, received number',
};
const failure = () => validator(checkStr, 'sent').safeParse(7);

it('tells what is wrong when it is asked, and the same each time', () => {
  const result = failure();
  expect(result.success || result.issues).toEqual([issue]);
  expect(result.success || result.issues).toBe(result.success || result.issues);
});

it('shows what is wrong where it is written as JSON, or printed', () => {
  expect(JSON.parse(JSON.stringify(failure()))).toEqual({ success: false, issues: [issue] });
  expect(inspect(failure())).toContain("message: 'expected string, received number'");
});
