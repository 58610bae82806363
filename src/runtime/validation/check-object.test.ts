import { describe, expect, it } from '@jest/globals';
import { checkInt64 } from './check-integer.js';
import { maybeBool, maybeStr } from './check-builtin.js';
import { uncounted, type MembersCheck } from './check.js';
import { checkObject, ownMember } from './check-object.js';
import { maybeOf } from './check-maybe.js';
import { objectValidator } from './validator.js';

/** As generated code has them. */
const checkPoint: MembersCheck = (o, run) =>
  checkInt64(o['x'], 'x', run) + checkInt64(o['y'], 'y', run) + maybeStr(o['label'], 'label', run);

const checkLine: MembersCheck = (o, run) =>
  checkObject(o['from'], 'from', run, checkPoint) +
  maybeOf(o['to'], 'to', run, checkObject, checkPoint);

const sent = objectValidator(checkPoint, 'sent');
const received = objectValidator(checkPoint, 'received');
const sentLine = objectValidator(checkLine, 'sent');

/** Codes and places of what is wrong. */
function faultsOf(tested: typeof sent, value: unknown): readonly string[] {
  const result = tested.safeParse(value);
  expect(tested.is(value)).toBe(result.success);
  return result.success ? [] : result.issues.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('an object', () => {
  it('has its mandatory members, and may have the others', () => {
    expect(faultsOf(sent, { x: 1, y: 2 })).toEqual([]);
    expect(faultsOf(sent, { label: 'a', y: 2, x: 1 })).toEqual([]);
    expect(faultsOf(sent, {})).toEqual(['missing-member /x', 'missing-member /y']);
  });

  it('is an object, not something else with members', () => {
    for (const value of [null, [], 'x', 1, true, new Date(), new Map(), () => 1]) {
      expect(faultsOf(received, value)).toEqual(['wrong-type ']);
    }
  });

  it('may lack optional members or have undefined for them, but not null', () => {
    expect(faultsOf(sent, { x: 1, y: 2, label: undefined })).toEqual([]);
    expect(faultsOf(sent, { x: 1, y: 2, label: null })).toEqual(['wrong-type /label']);
    expect(faultsOf(sent, { x: undefined, y: 2 })).toEqual(['missing-member /x']);
  });

  it('has no members that the schema does not know, where it is sent', () => {
    const value = { x: 1, y: 2, labels: 'a', z: 3 };
    expect(faultsOf(sent, value)).toEqual(['unknown-member /labels', 'unknown-member /z']);
    expect(faultsOf(received, value)).toEqual([]);
    expect(sent.safeParse(value)).toMatchObject({
      issues: [
        { suggestion: 'label', message: `"labels" is not a known member; did you mean 'label'?` },
        {},
      ],
    });
    expect(faultsOf(sentLine, { from: { x: 1, y: 2, z: 3 } })).toEqual(['unknown-member /from/z']);
  });

  it('leaves members out that are undefined, known or not', () => {
    expect(faultsOf(sent, { x: 1, y: 2, z: undefined })).toEqual([]);
  });

  it('may have anything beside the members that are told, where they cannot be counted', () => {
    const open = objectValidator((o, run) => checkPoint(o, run) + uncounted, 'sent');
    expect(faultsOf(open, { x: 1, y: 2, z: 3 })).toEqual([]);
    expect(faultsOf(open, { x: 1, z: 3 })).toEqual(['missing-member /y']);
  });

  it('tells everything that is wrong, with its place', () => {
    const value = { from: { x: '1', y: 0.5 }, to: 7, via: [] };
    expect(faultsOf(sentLine, value)).toEqual([
      'wrong-type /from/x',
      'not-an-integer /from/y',
      'wrong-type /to',
      'unknown-member /via',
    ]);
  });
});

describe('members', () => {
  const inherited: MembersCheck = (o, run) =>
    maybeBool(ownMember(o, 'constructor'), 'constructor', run) +
    maybeBool(ownMember(o, '__proto__'), '__proto__', run);
  const tested = objectValidator(inherited, 'sent');

  it('are an object’s own, whatever they are called', () => {
    expect(faultsOf(tested, {})).toEqual([]);
    expect(faultsOf(tested, JSON.parse('{"constructor": true, "__proto__": false}'))).toEqual([]);
    const wrong: unknown = JSON.parse('{"constructor": 1, "__proto__": {}, "toString": 1}');
    expect(faultsOf(tested, wrong)).toEqual([
      'wrong-type /constructor',
      'wrong-type /__proto__',
      'unknown-member /toString',
    ]);
  });

  it('are not taken from a prototype', () => {
    const heir: unknown = Object.create({ x: 1, y: 2 });
    expect(faultsOf(received, heir)).toEqual(['missing-member /x', 'missing-member /y']);
    class Point {
      readonly x = 1;
      get y(): number {
        return this.x;
      }
    }
    expect(faultsOf(sent, new Point())).toEqual(['missing-member /y']);
  });

  it('may be those of an object without a prototype, or of a class', () => {
    class Point {
      readonly x = 1;
      readonly y = 2;
      label(): string {
        return 'not written as JSON';
      }
    }
    expect(faultsOf(sent, new Point())).toEqual([]);
    expect(faultsOf(sent, Object.assign(Object.create(null) as object, { x: 1, y: 2 }))).toEqual(
      [],
    );
  });

  it('are read once', () => {
    let reads = 0;
    const value = {
      get x() {
        return ++reads;
      },
      y: 1,
    };
    expect(sent.is(value)).toBe(true);
    expect(reads).toBe(1);
  });
});
