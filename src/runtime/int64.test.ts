import { describe, expect, it } from '@jest/globals';
import { QmpIntegerError } from './errors/qmp-integer-error.js';
import * as int64 from './int64.js';
import type { Int64Places } from './int64.js';

const big = 2n ** 63n;
const asBigint = (value: unknown, at: Int64Places): unknown => int64.asBigint(at)(value, 'x');
const asNumber = (value: unknown, at: Int64Places): unknown => int64.asNumber(at)(value, 'x');

/** A tree whose every node has a size, and branches of two kinds. */
const tree: Int64Places = {
  members: { size: true, children: { elements: () => tree } },
  tag: 'kind',
  branches: { file: { members: { offset: true } }, nested: () => inner },
};
const inner: Int64Places = { tag: 'mode', branches: { on: { members: { level: true } } } };

describe('as bigint', () => {
  it('are those that the schema says, and no other numbers', () => {
    const value = { size: 1, other: 2, list: [3], children: [{ size: 4, children: [] }] };
    expect(asBigint(value, tree)).toEqual({
      size: 1n,
      other: 2,
      list: [3],
      children: [{ size: 4n, children: [] }],
    });
  });

  it.each([
    [0, 0n],
    [-0, 0n],
    [-5, -5n],
    [Number.MAX_SAFE_INTEGER, 2n ** 53n - 1n],
    [big, big],
  ])('%p is %p', (value, expected) => {
    expect(asBigint(value, true)).toBe(expected);
  });

  it.each([[1.5], ['1'], [null], [true], [undefined], [{ a: 1 }], [[1]]])(
    '%p stays, for a validator to find',
    (value) => {
      expect(asBigint(value, true)).toBe(value);
      expect(asBigint(value, { members: { b: true }, elements: { elements: true } })).toBe(value);
    },
  );

  it('follow the branch that is there', () => {
    const both = { size: 1, offset: 2, level: 3 };
    const of = (tags: object) => asBigint({ ...both, ...tags }, tree);
    expect(of({ kind: 'file' })).toMatchObject({ size: 1n, offset: 2n, level: 3 });
    expect(of({ kind: 'nested', mode: 'on' })).toMatchObject({ offset: 2, level: 3n });
    expect(of({ kind: 'nested', mode: 'off' })).toMatchObject({ offset: 2, level: 3 });
    for (const kind of ['newer', 'constructor', 7, undefined]) {
      expect(of({ kind })).toMatchObject({ size: 1n, offset: 2, level: 3 });
    }
  });

  it('follow the type that a value of several types has', () => {
    const places: Int64Places = { either: [true, { elements: true }, { members: { a: true } }] };
    expect(asBigint(1, places)).toBe(1n);
    expect(asBigint([1, 2], places)).toEqual([1n, 2n]);
    expect(asBigint({ a: 1, b: 1 }, places)).toEqual({ a: 1n, b: 1 });
    expect(asBigint('1', places)).toBe('1');
  });

  it('add no member, and do not touch prototypes', () => {
    const members = {
      missing: true,
      toString: true,
      ['__proto__']: { members: { x: true } },
    } as const;
    const value: unknown = JSON.parse('{"x": 1}');
    expect(asBigint(value, { members })).toEqual({ x: 1 });
    expect(Object.keys(value as object)).toEqual(['x']);
  });
});

describe('as number', () => {
  it('are told where no number holds them, and never rounded', () => {
    const failing = () => asNumber({ children: [{ size: big }] }, tree);
    expect(failing).toThrow(QmpIntegerError);
    expect(failing).toThrow('x: no number holds 9223372036854775808 exactly');
  });

  it('are as they came, and so is what the schema does not say', () => {
    const value = { size: 2 ** 53 - 1, other: big };
    expect(asNumber(value, tree)).toEqual({ size: 2 ** 53 - 1, other: big });
  });
});
