import { describe, expect, it } from '@jest/globals';
import type { Condition } from '../../model/condition.js';
import { messages, modelOf, problems } from '../../testing/compile-text.js';

const struct = (condition: string) => `{ 'struct': 'Foo', 'data': {},\n 'if': ${condition} }`;

function conditionOf(text: string, release?: string): Condition | null | undefined {
  return modelOf(struct(text), release).definition('Foo')?.condition;
}

const a = { kind: 'symbol', name: 'A' };
const b = { kind: 'symbol', name: 'B' };

describe('shapeCondition, from 6.2 on', () => {
  it.each([
    [`'A'`, 'A', a],
    [`{ 'not': 'A' }`, { not: 'A' }, { kind: 'not', operand: a }],
    [`{ 'all': [ 'A', 'B' ] }`, { all: ['A', 'B'] }, { kind: 'all', operands: [a, b] }],
    [`{ 'any': [ 'A' ] }`, { any: ['A'] }, a],
    [
      `{ 'any': [ 'A', { 'not': { 'all': [ 'A', 'B' ] } } ] }`,
      { any: ['A', { not: { all: ['A', 'B'] } }] },
      {
        kind: 'any',
        operands: [a, { kind: 'not', operand: { kind: 'all', operands: [a, b] } }],
      },
    ],
  ])('reads %s', (text, written, tree) => {
    expect(conditionOf(text)).toEqual({ written, tree });
  });

  it.each([
    [`true`, `1 condition-form true`],
    [`[ 'A' ]`, `1 unsupported-form [ 'A' ]`],
    [`[ true ]`, `1 condition-form [ true ]`],
    [`[]`, `1 condition-form []`],
    [`{ 'all': [ 'A', [] ] }`, `1 condition-form []`],
    [`''`, `1 condition-symbol ''`],
    [`'a'`, `1 condition-symbol 'a'`],
    [`'_A'`, `1 condition-symbol '_A'`],
    [`'A B'`, `1 condition-symbol 'A B'`],
    [`'defined(A)'`, `1 unsupported-form 'defined(A)'`],
    [`'A > 3'`, `1 condition-symbol 'A > 3'`],
    [`{ 'not': { 'any': [ 'x' ] } }`, `1 condition-symbol 'x'`],
    [`{}`, `1 condition-operators {}`],
    [`{ 'any': [ 'A' ], 'not': 'B' }`, `1 condition-operators { 'any': [ 'A' ], 'not': 'B' }`],
    [`{ 'none': 'A' }`, `1 condition-operator 'none'`],
    [`{ 'constructor': 'A' }`, `1 condition-operator 'constructor'`],
    [`{ 'all': 'A' }`, `1 wrong-value 'A'`],
    [`{ 'any': {} }`, `1 wrong-value {}`],
    [`{ 'all': [] }`, `1 condition-empty []`],
  ])('rejects %s', (text, problem) => {
    expect(problems(struct(text))).toEqual([problem]);
  });

  it('says what is right', () => {
    expect(messages(struct('true'))).toEqual([
      `an 'if' condition must be a symbol such as 'CONFIG_X', or an object with 'all', 'any' or 'not'`,
    ]);
    expect(messages(struct(`'linux'`))).toEqual([
      `'linux' is no symbol for an 'if' condition; symbols are written like CONFIG_LINUX`,
    ]);
    expect(messages(struct(`{ 'al': [ 'A' ] }`))).toEqual([
      `'al' is no operator of an 'if' condition; use 'all', 'any' or 'not'; did you mean 'all'?`,
    ]);
    expect(messages(struct(`{}`))).toEqual([
      `an 'if' condition holds exactly one of 'all', 'any' and 'not'; nest them to combine`,
    ]);
    expect(messages(struct(`{ 'any': [] }`))).toEqual([
      `this 'if' condition is empty; leave it out, or say when`,
    ]);
  });

  it('knows the form of earlier releases', () => {
    expect(messages(struct(`'defined(A) || defined(B)'`))).toEqual([
      `a C condition, or a list of them, is not accepted in the schemas of QEMU 11.1, but in those ` +
        `of QEMU 3.0 to 6.1; select such a release with --qemu-version 6.1`,
    ]);
  });

  it('reports every operand that is wrong', () => {
    expect(problems(struct(`{ 'all': [ 'a', 'B', 'c' ] }`))).toEqual([
      `1 condition-symbol 'a'`,
      `1 condition-symbol 'c'`,
    ]);
  });
});

describe('shapeCondition, from 3.0 to 6.1', () => {
  it.each([
    [`'defined(A)'`, ['defined(A)'], a],
    [`[ 'defined(A)', 'B' ]`, ['defined(A)', 'B'], { kind: 'all', operands: [a, b] }],
    [`'A > 3'`, ['A > 3'], { kind: 'symbol', name: 'A > 3' }],
  ])('reads %s', (text, written, tree) => {
    expect(conditionOf(text, '3.0')).toEqual({ written, tree });
    expect(conditionOf(text, '6.1')).toEqual({ written, tree });
  });

  it.each([
    [`''`, `1 condition-empty ''`],
    [`[]`, `1 condition-empty []`],
    [`[ 'A', '' ]`, `1 condition-empty ''`],
    [`true`, `1 condition-form true`],
    [`[ [ 'A' ] ]`, `1 condition-form [ 'A' ]`],
    [`{ 'all': [ 'A' ] }`, `1 unsupported-form { 'all': [ 'A' ] }`],
  ])('rejects %s', (text, problem) => {
    expect(problems(struct(text), '5.2')).toEqual([problem]);
  });

  it('knows the form of later releases', () => {
    expect(messages(struct(`{ 'all': [ 'A' ] }`), '6.1')).toEqual([
      `a condition with 'all', 'any' or 'not' is not accepted in the schemas of QEMU 6.1, but in ` +
        `those of QEMU 6.2 and later; select such a release with --qemu-version 6.2`,
    ]);
    expect(messages(struct(`{ 'constructor': 'A' }`), '6.1')).toEqual([
      `an 'if' condition must be a string or a list of strings`,
    ]);
  });

  it('takes blanks for empty from 4.2 on', () => {
    expect(problems(struct(`' '`), '4.1')).toEqual([]);
    expect(problems(struct(`' '`), '4.2')).toEqual([`1 condition-empty ' '`]);
  });
});

it('does not read conditions before 3.0', () => {
  expect(problems(struct(`{ 'all': [] }`), '2.12')).toEqual([`1 unsupported-form 'if'`]);
  expect(problems(`{ 'type': 'Foo', 'data': {}, 'if': [] }`, '2.3')).toEqual([]);
});
