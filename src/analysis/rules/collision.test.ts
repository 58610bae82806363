import { describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { parseRelease } from '../../model/release.js';
import { createSource } from '../../source/source.js';
import type { CheckContext } from '../check-context.js';
import { dialectOf, newestRelease } from '../dialect.js';
import { initialPragmas } from '../pragmas.js';
import { Scope } from '../scope.js';
import type { DefinitionNode } from '../shape/definition-node.js';
import { checkCollisions, checkCollisionsWith, occurrences } from './collision.js';

const source = createSource('a.json', 'a-b a_b a.b A-b');
const span = { source, start: 0, end: 3 };
const definition = { kind: 'enum', name: 'Foo', expression: span, span } as DefinitionNode;

function contextOf(release: string, found: Diagnostic[]): CheckContext {
  const dialect = dialectOf(parseRelease(release) ?? newestRelease);
  return {
    dialect,
    pragmas: initialPragmas(dialect),
    scope: new Scope(dialect, true),
    report: (one) => found.push(one),
  };
}

const named = (name: string, where = 'here') => ({
  name,
  where,
  span: { source, start: source.text.indexOf(name), end: source.text.indexOf(name) + 3 },
});

describe('checkCollisions', () => {
  function collisions(release: string, ...names: string[]): string[] {
    const found: Diagnostic[] = [];
    const occurring = names.map((name) => named(name));
    checkCollisions(occurring, 'value', definition, contextOf(release, found));
    return found.map(({ message }) => message);
  }

  it('compares names as they stand in C, but not their case', () => {
    expect(collisions('8.2', 'a-b', 'A-b')).toEqual([]);
    expect(collisions('8.2', 'a-b', 'a_b')).toEqual([`value 'a_b' collides with 'a-b' here`]);
    expect(collisions('8.2', 'a-b', 'a.b')).toEqual([`value 'a.b' collides with 'a-b' here`]);
  });

  it('names the first of several', () => {
    expect(collisions('8.2', 'a-b', 'a_b', 'a.b')).toEqual([
      `value 'a_b' collides with 'a-b' here`,
      `value 'a.b' collides with 'a-b' here`,
    ]);
  });

  it('compares names as they are written until 2.5', () => {
    expect(collisions('2.5', 'a-b', 'a_b')).toEqual([]);
    expect(collisions('2.5', 'a-b', 'a-b')).toEqual([`value 'a-b' collides with 'a-b' here`]);
  });
});

describe('checkCollisionsWith', () => {
  it('compares with what is taken only, and points at both', () => {
    const found: Diagnostic[] = [];
    const context = contextOf('8.2', found);
    const taken = occurrences([named('a-b', 'of the base')], context);
    checkCollisionsWith(taken, [named('A-b'), named('A-b')], 'member', definition, context);
    expect(found).toEqual([]);
    checkCollisionsWith(taken, [named('a_b')], 'member', definition, context);
    expect(found).toMatchObject([
      {
        message: `member 'a_b' collides with 'a-b' of the base`,
        span: { start: 4, end: 7 },
        notes: [{ message: `'a-b' stands here`, span: { start: 0, end: 3 } }],
      },
    ]);
  });
});
