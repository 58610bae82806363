import { describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { parseRelease } from '../../model/release.js';
import { createSource } from '../../source/source.js';
import { dialectOf } from '../dialect.js';
import { initialPragmas } from '../pragmas.js';
import { checkNameCase } from '../rules/name-case.js';
import { checkNameForm } from '../rules/name-form.js';
import { checkNameNotReserved } from '../rules/name-not-reserved.js';
import type { NameRole } from './name-role.js';
import { isPlainName } from './plain-name.js';
import { ShapeContext } from './shape-context.js';

const releases = [
  '0.15',
  '2.3',
  '2.4',
  '2.5',
  '2.6',
  '4.1',
  '4.2',
  '5.2',
  '6.0',
  '6.1',
  '7.1',
  '11.1',
];
const roles: readonly NameRole[] = [
  'enum',
  'struct',
  'union',
  'alternate',
  'command',
  'event',
  'member',
  'argument',
  'enum-value',
  'branch',
  'simple-branch',
  'alternative',
  'feature',
];
const names = [
  'a',
  'id',
  'query-status',
  'x-colo',
  'vnc2',
  'a-1',
  'has',
  'q',
  'u2',
  'maximal',
  // Not plain, by one rule or another:
  'u',
  'max',
  'kind',
  'type',
  'q-obj',
  'has-id',
  'A',
  'Foo',
  'a_b',
  '-a',
  'a-',
  'a--b',
  '1',
  '__org-vendor_a',
  'é',
  '',
];

/** What the rules find; a name of the wrong form is not looked at further. */
function problems(name: string, role: NameRole, release: string): readonly string[] {
  const dialect = dialectOf(parseRelease(release)!);
  const found: Diagnostic[] = [];
  const span = { source: createSource('a.json', ''), start: 0, end: 0 };
  const context = new ShapeContext(dialect, initialPragmas(dialect), span, (one) =>
    found.push(one),
  );
  const node = { name, span };
  if (checkNameForm(node, role, context)) {
    checkNameNotReserved(node, role, false, context);
    checkNameCase(node, role, 'Owner', context);
  }
  return found.map(({ code }) => code);
}

describe('a plain name', () => {
  it('is made of words in lower case', () => {
    expect(names.filter((name) => isPlainName(name, 'member'))).toEqual(names.slice(0, 10));
  });

  it('is none where the role asks for capitals', () => {
    expect(roles.filter((role) => !isPlainName('id', role))).toEqual([
      'enum',
      'struct',
      'union',
      'alternate',
      'event',
    ]);
  });

  it.each(releases)('is right by all rules of %s', (release) => {
    for (const role of roles) {
      for (const name of names.filter((one) => isPlainName(one, role))) {
        expect([name, role, problems(name, role, release)]).toEqual([name, role, []]);
      }
    }
  });
});
