import { expect, it } from '@jest/globals';
import { enumValidator } from './validator.js';

const values = ['running', 'paused', 'Paused'] as const;
const sent = enumValidator(values, 'sent');
const received = enumValidator(values, 'received');

it('takes its values', () => {
  for (const value of values) {
    expect(sent.is(value)).toBe(true);
    expect(received.is(value)).toBe(true);
  }
});

it('is closed in what is sent', () => {
  const result = sent.safeParse('runing');
  expect(result.success || result.issues).toEqual([
    {
      code: 'unknown-value',
      path: [],
      pointer: '',
      expected: "one of 'running', 'paused', 'Paused'",
      received: '"runing"',
      suggestion: 'running',
      message: `"runing" is not a known value; did you mean 'running'?`,
    },
  ]);
  expect(sent.is('RUNNING')).toBe(false);
  expect(sent.is('toString')).toBe(false);
});

it('is open in what is received, but for strings only', () => {
  expect(received.is('newer-than-the-schema')).toBe(true);
  for (const value of [0, true, null, ['running'], {}, undefined]) {
    expect(received.is(value)).toBe(false);
  }
});

it('does not repeat endless texts', () => {
  const result = sent.safeParse('x'.repeat(1e6));
  expect(result.success || result.issues[0]?.message.length).toBeLessThan(200);
});
