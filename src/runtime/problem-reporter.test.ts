import { expect, it } from '@jest/globals';
import { problemReporter } from './problem-reporter.js';

it('tells who listens, and nobody else', () => {
  const heard: Error[] = [];
  const warned: Error[] = [];
  const report = problemReporter(
    (error) => heard.push(error),
    (error) => warned.push(error),
  );
  const problem = new TypeError('x');
  report(problem);
  report('text');
  expect(heard).toMatchObject([problem, { cause: 'text' }]);
  expect(warned).toEqual([]);
});

it('warns where nobody listens, or who listens fails', () => {
  const warned: Error[] = [];
  const warn = (error: Error): void => void warned.push(error);
  const problem = new Error('x');
  problemReporter(undefined, warn)(problem);
  problemReporter(() => {
    throw new Error('the listener fails too');
  }, warn)(problem);
  expect(warned).toEqual([problem, new Error('the listener fails too')]);
});

it.each([undefined, null, 1n, Symbol('x'), Object.create(null) as unknown])(
  'never throws for %p',
  (problem) => {
    const report = problemReporter(undefined, () => undefined);
    expect(() => {
      report(problem);
    }).not.toThrow();
  },
);
