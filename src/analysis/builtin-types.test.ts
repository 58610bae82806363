import { expect, it } from '@jest/globals';
import { builtinNamed, builtinNames, formOfBuiltin } from './builtin-types.js';
import { dialectOf, newestRelease } from './dialect.js';

const newest = dialectOf(newestRelease);
const oldest = dialectOf({ major: 0, minor: 15 });

it('builtinNames are those of the release', () => {
  expect(builtinNames(oldest)).toEqual(['str', 'int', 'number', 'bool']);
  expect(builtinNames(newest)).toHaveLength(15);
});

it.each([
  ['str', 'str'],
  ['uint64', 'uint64'],
  ['null', 'null'],
  ['**', undefined],
  ['Foo', undefined],
  ['constructor', undefined],
])('builtinNamed %s is %s in the newest release', (name, builtin) => {
  expect(builtinNamed(name, newest)).toBe(builtin);
});

it('builtinNamed takes what stood for anything for `any`', () => {
  for (const name of ['**', 'visitor', 'dict']) expect(builtinNamed(name, oldest)).toBe('any');
});

it.each([
  ['int', null],
  ['int8', 'sized-integers'],
  ['any', 'any-type'],
  ['**', 'wildcard-types'],
  ['Foo', null],
])('formOfBuiltin %s is %s', (name, form) => {
  expect(formOfBuiltin(name)).toBe(form);
});
