import { describe, expect, it } from '@jest/globals';
import { parseCCondition } from '../syntax/parse-condition.js';
import { modelOf } from '../testing/compile-text.js';
import { Random } from '../testing/random.js';
import { joined, symbols } from '../testing/symbols.js';
import { combineTrees } from './combine-trees.js';
import type { Condition, ConditionTree } from './condition.js';
import { conditionLike } from './condition-like.js';
import { simplifyCondition, simplifyTree } from './simplify-condition.js';
import type { Symbols } from './symbols.js';

/** The condition that a schema of the release writes as `if`. */
function conditionOf(text: string, release: string): Condition {
  const schema = modelOf(`{ 'struct': 'Foo', 'data': {}, 'if': ${text} }`, release);
  return schema.definition('Foo')!.condition!;
}

/** What stays of it, as that release would write it. */
function left(text: string, release: string, flags: string): unknown {
  const condition = simplifyCondition(conditionOf(text, release), symbols(flags));
  return typeof condition === 'boolean' ? condition : condition.written;
}

describe('simplifyCondition, from 6.2 on', () => {
  it.each([
    [`'A'`, '-DA', true],
    [`'A'`, '-UA', false],
    [`{ 'not': 'A' }`, '-UA', true],
    [`{ 'all': [ 'A', 'B', 'C' ] }`, '-DB', { all: ['A', 'C'] }],
    [`{ 'all': [ 'A', 'B' ] }`, '-DB', 'A'],
    [`{ 'all': [ 'A', 'B' ] }`, '-UB', false],
    [`{ 'any': [ 'A', 'B', 'C' ] }`, '-UB', { any: ['A', 'C'] }],
    [`{ 'any': [ 'A', 'B' ] }`, '-DB', true],
    [`{ 'not': { 'any': [ 'A', 'B' ] } }`, '-UA', { not: 'B' }],
    [`{ 'not': { 'all': [ 'A', { 'not': 'B' } ] } }`, '-DA', 'B'],
    // What becomes a list within a list of its kind is one with it.
    [
      `{ 'all': [ 'A', { 'any': [ 'B', { 'all': [ 'C', 'D' ] } ] } ] }`,
      '-UB',
      { all: ['A', 'C', 'D'] },
    ],
    // What is said twice is said once.
    [`{ 'any': [ 'A', { 'all': [ 'A', 'B' ] } ] }`, '-DB', 'A'],
  ])('%s with %s is %j', (text, flags, expected) => {
    expect(left(text, '6.2', flags)).toEqual(expected);
  });

  it('leaves a condition of which nothing is decided as it is written', () => {
    const condition = conditionOf(`{ 'any': [ { 'any': [ 'A', 'B' ] }, 'A' ] }`, '7.2');
    expect(simplifyCondition(condition, symbols('-DC -UD'))).toBe(condition);
  });
});

describe('simplifyCondition, until 6.1', () => {
  it.each([
    [`'defined(A)'`, '-DA', true],
    [`[ 'defined(A)', 'defined(B)', '!defined(C)' ]`, '-DA', ['defined(B)', '!defined(C)']],
    [`'defined(A) && defined(B) && defined(C)'`, '-DA', ['defined(B)', 'defined(C)']],
    [`'defined(A) || B || defined C'`, '-UA', ['defined(B) || defined(C)']],
    [
      `[ '!(A || B)', 'C || (D && E)' ]`,
      '-DE',
      ['!(defined(A) || defined(B))', 'defined(C) || defined(D)'],
    ],
    [`'!(A && !B) || (C && D)'`, '-DA', ['defined(B) || (defined(C) && defined(D))']],
    [`[ 'defined(A)', 'VERSION > 3' ]`, '-DA', ['VERSION > 3']],
    [`[ 'defined(A)', 'VERSION > 3' ]`, '-UA', false],
  ])('%s with %s is %j', (text, flags, expected) => {
    expect(left(text, '5.2', flags)).toEqual(expected);
  });

  it('leaves a condition of which nothing is decided as it is written', () => {
    const written = `[ 'defined A  &&  B', 'defined( C )' ]`;
    expect(left(written, '6.1', '-DD')).toEqual(['defined A  &&  B', 'defined( C )']);
  });
});

// ---- Laws, on conditions made at random --------------------------------------------------------

const names = ['A', 'B', 'C', 'D', 'E'];

/** A tree in the shortest form, which is that of the front end. */
function randomTree(random: Random, depth: number): ConditionTree {
  const kind = depth === 0 ? 'symbol' : random.pick(['symbol', 'not', 'all', 'any', 'all', 'any']);
  switch (kind) {
    case 'all':
    case 'any': {
      const operands = Array.from({ length: random.below(3) }, () => randomTree(random, depth - 1));
      return combineTrees(kind, [randomTree(random, depth - 1), ...operands]);
    }
    case 'not': {
      const operand = randomTree(random, depth - 1);
      return operand.kind === 'not' ? operand.operand : { kind, operand };
    }
    default:
      return { kind: 'symbol', name: random.pick(names) };
  }
}

function randomSymbols(random: Random): Symbols {
  return symbols(names.map((name) => `${random.pick(['-D', '-U', '-X'])}${name}`).join(' '));
}

/** By what the words mean, with every symbol known. */
function isTrue(tree: ConditionTree, defined: ReadonlySet<string>): boolean {
  switch (tree.kind) {
    case 'symbol':
      return defined.has(tree.name);
    case 'not':
      return !isTrue(tree.operand, defined);
    case 'all':
      return tree.operands.every((operand) => isTrue(operand, defined));
    case 'any':
      return tree.operands.some((operand) => isTrue(operand, defined));
  }
}

describe('what is left of any condition', () => {
  const random = new Random(20260731);
  const cases = Array.from({ length: 500 }, () => ({
    tree: randomTree(random, 4),
    some: randomSymbols(random),
    more: randomSymbols(random),
  }));
  const twice = (tree: ConditionTree, first: Symbols, second: Symbols) => {
    const once = simplifyTree(tree, first);
    return typeof once === 'boolean' ? once : simplifyTree(once, second);
  };

  it('means the same wherever the symbols are as they are said to be', () => {
    for (const { tree, some, more } of cases) {
      const defined = new Set([...more.defined, ...some.defined]);
      some.undefined.forEach((name) => defined.delete(name));
      const rest = simplifyTree(tree, some);
      const meant = typeof rest === 'boolean' ? rest : isTrue(rest, defined);
      expect(meant).toBe(isTrue(tree, defined));
    }
  });

  it('speaks of no symbol that is known', () => {
    for (const { tree, some } of cases) {
      const text = JSON.stringify(simplifyTree(tree, some));
      for (const name of [...some.defined, ...some.undefined])
        expect(text).not.toContain(`"${name}"`);
    }
  });

  it('is the same a second time, and in two steps', () => {
    for (const { tree, some, more } of cases) {
      expect(twice(tree, some, some)).toEqual(simplifyTree(tree, some));
      const known = [...some.defined, ...some.undefined];
      const rest = {
        defined: new Set([...more.defined].filter((name) => !known.includes(name))),
        undefined: new Set([...more.undefined].filter((name) => !known.includes(name))),
      };
      expect(twice(tree, some, rest)).toEqual(simplifyTree(tree, joined(some, rest)));
    }
  });

  it('is written so that the front end of its release reads the same', () => {
    const c: Condition = { written: ['A'], tree: { kind: 'symbol', name: 'A' } };
    for (const { tree } of cases) {
      const written = conditionLike(tree, c).written as string[];
      expect(conditionOf(JSON.stringify(written).replaceAll('"', "'"), '6.1').tree).toEqual(tree);
      if (written.length === 1) expect(parseCCondition(written[0]!)).toEqual(tree);
      const structured = conditionLike(tree, { ...c, written: 'A' }).written;
      expect(conditionOf(JSON.stringify(structured).replaceAll('"', "'"), '6.2').tree).toEqual(
        tree,
      );
    }
  });
});
