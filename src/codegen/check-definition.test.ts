import { expect, it } from '@jest/globals';
import { defineEmitter } from './define-emitter.js';

const right = { name: 'my-emitter', description: 'A test', emit: () => undefined };

/** What is said of a definition as it could stand in JavaScript. */
function problemWith(part: object): string {
  try {
    defineEmitter({ ...right, ...part });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

it('takes what is right', () => {
  expect(problemWith({})).toBe('');
  expect(problemWith({ declare: () => undefined, requires: ['types'], templates: { a: '' } })).toBe(
    '',
  );
});

it.each<[part: object, problem: string]>([
  [{ name: 'My Emitter' }, "'name' is no name in kebab-case, such as 'my-emitter'"],
  [{ name: undefined }, "'name' is no name in kebab-case"],
  [{ description: '' }, "'description' is no sentence on one line"],
  [{ emit: 'x' }, "'emit' is no function"],
  [{ declare: {} }, "'declare' is no function"],
  [{ requires: 'types' }, "'requires' is no list of names"],
  [{ emti: 1 }, "there is no 'emti' in an emitter; did you mean 'emit'?"],
  [{ options: [] }, "'options' is no object"],
  [{ options: { 'a-b': {} } }, "the option 'a-b' is called no name in camelCase"],
  [{ options: { a: { type: 'text' } } }, "the option 'a' has no 'type' of boolean, number, string"],
  [{ options: { a: { type: 'string' } } }, "the option 'a' has no 'description'"],
  [
    { options: { a: { type: 'choice', description: 'x', default: 'x' } } },
    "the option 'a' has no 'choices'",
  ],
  [
    { options: { a: { type: 'choice', description: 'x', choices: ['y'], default: 'x' } } },
    "the option 'a' has a 'default' that is not one of 'y'",
  ],
  [
    { options: { a: { type: 'number', description: 'x', default: '1' } } },
    "the option 'a' has a 'default' that is not a number",
  ],
  [{ messages: { Bad: {} } }, "the message 'Bad' has no code in kebab-case"],
  [{ messages: { bad: { severity: 'info', message: () => '' } } }, "the message 'bad' is not {"],
  [{ messages: { bad: { severity: 'error', message: 'x' } } }, "the message 'bad' is not {"],
  [{ templates: { a: 1 } }, "the template 'a' is no text"],
])('refuses %j', (part, problem) => {
  expect(problemWith(part)).toContain(problem);
});

it('says all at once, and whose it is', () => {
  expect(problemWith({ description: 1, emit: 1 })).toBe(
    "emitter 'my-emitter': 'description' is no sentence on one line; 'emit' is no function",
  );
});
