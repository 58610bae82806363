import { describe, expect, it } from '@jest/globals';
import { createSource } from '../../source/source.js';
import { dialectOf, newestRelease } from '../dialect.js';
import type { TypeRefNode } from '../shape/definition-node.js';
import {
  implicitEnum,
  implicitMember,
  implicitStruct,
  implicitValue,
  TypeTable,
} from './type-table.js';

const namedAt = { file: 'a.json', line: 4, column: 13, endColumn: 18 };
const origin = { location: { file: 'a.json', line: 3 }, namedAt, condition: null };
const span = { source: createSource('a.json', ''), start: 0, end: 0 };
const ref = (name: string, array = false): TypeRefNode => ({ kind: 'type-ref', name, span, array });

describe('TypeTable', () => {
  const types = new TypeTable(dialectOf(newestRelease));
  const foo = implicitStruct('Foo', origin, []);
  types.add('Foo', foo);

  it('finds what was added, and built-in types', () => {
    expect(types.find('Foo')).toBe(foo);
    expect(types.find('int')).toEqual({ kind: 'builtin', name: 'int', jsonType: 'int' });
    expect(types.find('int')).toBe(types.find('int'));
    expect(types.find('Bar')).toBeUndefined();
    expect(types.find('constructor')).toBeUndefined();
  });

  it('makes one array of each type', () => {
    expect(types.resolve(ref('Foo'))).toBe(foo);
    expect(types.resolve(ref('Foo', true))).toEqual({ kind: 'array', element: foo });
    expect(types.resolve(ref('Foo', true))).toBe(types.resolve(ref('Foo', true)));
  });

  it('throws where a check let something pass', () => {
    expect(() => types.resolve(ref('Bar'))).toThrow(`type 'Bar' was checked, but is not there`);
  });
});

it('implicit types stand where that stands which they are made for', () => {
  const kinds = implicitEnum('FooKind', origin, [implicitValue('a', namedAt)]);
  const base = implicitStruct('Base', origin, []);
  const struct = implicitStruct('Foo', origin, [implicitMember('type', kinds, origin)], base);
  expect(kinds).toMatchObject({ ...origin, implicit: true, doc: null, values: [{ name: 'a' }] });
  expect(struct).toMatchObject({
    ...origin,
    implicit: true,
    base,
    members: [{ name: 'type', type: kinds, optional: false, deprecated: false }],
  });
});
