import { describe, expect, it } from '@jest/globals';
import { compile } from './compile.js';
import type { Condition } from './model/condition.js';
import { definitionParts } from './model/definition-parts.js';
import { resolveConditions } from './model/resolve-conditions.js';
import { diskHost } from './source/disk-host.js';
import { modelOf } from './testing/compile-text.js';
import { describeWithShared, sharedPath } from './testing/shared.js';
import { symbols } from './testing/symbols.js';

/** The tree of the condition of a struct with this `if`. */
function treeOf(condition: unknown, release: string): unknown {
  const text = JSON.stringify(condition).replaceAll('"', "'");
  const schema = modelOf(`{ 'struct': 'Foo', 'data': {}, 'if': ${text} }`, release);
  return schema.definition('Foo')?.condition?.tree;
}

/** Conditions in the spelling from 6.2 on, each with spellings of 3.0 to 6.1. */
const spellings: readonly (readonly [later: unknown, ...earlier: unknown[]])[] = [
  ['A', 'defined(A)', ['defined(A)'], 'defined A', ' defined ( A ) ', '(defined(A))', 'A', '!!A'],
  [{ not: 'A' }, '!defined(A)', ['!defined(A)'], '! defined A', '!(defined(A))', '!!!A'],
  [
    { all: ['A', 'B'] },
    ['defined(A)', 'defined(B)'],
    'defined(A) && defined(B)',
    ['defined(A)&&defined(B)'],
    '(defined(A) && (defined(B)))',
  ],
  [
    { all: ['A', 'B', 'C'] },
    ['defined(A)', 'defined(B)', 'defined(C)'],
    ['defined(A) && defined(B)', 'defined(C)'],
    'defined(A) && (defined(B) && defined(C))',
  ],
  [{ any: ['A', 'B'] }, 'defined(A) || defined(B)', ['(defined(A)) || defined B']],
  [{ any: ['A', { all: ['B', 'C'] }] }, 'defined(A) || defined(B) && defined(C)'],
  [
    { all: [{ any: ['A', 'B'] }, 'C'] },
    '(defined(A) || defined(B)) && defined(C)',
    ['defined(A) || defined(B)', 'defined(C)'],
  ],
  [{ all: ['A', { not: 'B' }] }, 'defined(A) && !defined(B)', ['defined(A)', '!defined(B)']],
  [{ not: { any: ['A', 'B'] } }, '!(defined(A) || defined(B))'],
  [{ not: { all: ['A', { not: 'B' }] } }, ['!(defined(A) && !defined(B))']],
  // Lists within lists and lists of one say no more than what is in them.
  [{ all: [{ all: ['A', 'B'] }, { any: ['D'] }] }, ['defined(A)', 'defined(B) && defined(D)']],
];

describe('old and new spelling of the same condition give the same tree', () => {
  const cases = spellings.flatMap(([later, ...earlier]) =>
    earlier.map((spelling) => ({ later, spelling })),
  );

  it.each(cases)('$spelling is $later', ({ later, spelling }) => {
    const tree = treeOf(later, '6.2');
    expect(tree).toBeDefined();
    for (const release of ['3.0', '4.1', '5.2', '6.1']) {
      expect(treeOf(spelling, release)).toEqual(tree);
    }
    expect(treeOf(later, '10.0')).toEqual(tree);
  });

  it('and different conditions different ones', () => {
    const trees = spellings.map(([later]) => JSON.stringify(treeOf(later, '6.2')));
    expect(new Set(trees).size).toBe(spellings.length);
  });
});

describeWithShared('conditions that QEMU rewrote for 6.2', () => {
  /** Every condition of a release's schema, by what it stands at. */
  function conditions(release: string, known = ''): ReadonlyMap<string, Condition> {
    const path = sharedPath('qemu', release, 'qapi/qapi-schema.json');
    const schema = resolveConditions(compile(path, { host: diskHost }).schema!, symbols(known));
    const things = schema.definitions.flatMap((definition) => [
      definition,
      ...definitionParts(definition).map((part) => {
        return { ...part, name: `${definition.name}.${part.name}` };
      }),
    ]);
    const features = things.flatMap((thing) =>
      thing.features.map((one) => ({ ...one, name: `${thing.name}#${one.name}` })),
    );
    return new Map(
      [...things, ...features].flatMap(({ name, condition }) =>
        condition ? [[name, condition] as const] : [],
      ),
    );
  }

  it('are the same trees as before', () => {
    // A target that 6.2 has no more.
    const before = conditions('6.0.0', '-UTARGET_MOXIE');
    const after = conditions('6.2.0');
    const names = [...before.keys()].filter((name) => after.has(name));
    expect(names.length).toBeGreaterThan(60);
    for (const name of names) {
      expect({ name, tree: after.get(name)?.tree }).toEqual({ name, tree: before.get(name)?.tree });
      expect(before.get(name)?.written).not.toEqual(after.get(name)?.written);
    }
  });
});
