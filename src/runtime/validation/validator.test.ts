import { describe, expect, it } from '@jest/globals';
import { checkAny, checkStr } from './check-builtin.js';
import { checkInt64 } from './check-integer.js';
import { checkObject } from './check-object.js';
import { checkList } from './check-list.js';
import { maybeOf } from './check-maybe.js';
import { objectCheck } from './check-of.js';
import type { MembersCheck } from './check.js';
import { ValidationError } from './validation-error.js';
import { listValidator, objectValidator, validator, type Validator } from './validator.js';

const checkNode: MembersCheck = (o, run) =>
  checkStr(o['name'], 'name', run) +
  maybeOf(o['file'], 'file', run, checkObject, checkNode) +
  maybeOf(o['backing'], 'backing', run, checkObject, checkNode) +
  maybeOf(o['children'], 'children', run, checkList, objectCheck(checkNode));

interface Node {
  readonly name: string;
  readonly file?: Node;
}

const tested: Validator<Node> = objectValidator(checkNode, 'sent');
const right = { name: 'a', file: { name: 'b' } };
const wrong = { name: 'a', file: { name: 1 }, children: [{}] };

describe('a validator', () => {
  it('gives the value that it was given', () => {
    expect(tested.parse(right)).toBe(right);
    const result = tested.safeParse(right);
    expect(result.success && result.value).toBe(right);
    expect(() => {
      tested.assert(right);
    }).not.toThrow();
  });

  it('throws what it would tell', () => {
    const result = tested.safeParse(wrong);
    const thrown = (() => {
      try {
        tested.parse(wrong);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(ValidationError);
    expect(thrown).toMatchObject({
      name: 'ValidationError',
      message: '/file/name: expected string, received number (and 1 more)',
      issues: result.success ? [] : result.issues,
    });
    expect(() => {
      tested.assert(wrong);
    }).toThrow(ValidationError);
  });

  it('tells places as paths and as pointers', () => {
    const odd = objectValidator(
      (o, run) => checkStr(o['a/b~c'], 'a/b~c', run) + checkObject(o['d'], 'd', run, checkNode),
      'received',
    );
    const result = odd.safeParse({ d: { name: 'x', children: [{ name: 'y' }, { name: null }] } });
    expect(result.success ? [] : result.issues).toMatchObject([
      { path: ['a/b~c'], pointer: '/a~1b~0c' },
      { path: ['d', 'children', 1, 'name'], pointer: '/d/children/1/name' },
    ]);
  });

  it('tells a hundred issues unless it is told another number', () => {
    const list = listValidator(checkInt64, 'sent');
    const value = Array.from({ length: 1000 }, () => 'x');
    const count = (maxIssues?: number) => {
      const result = list.safeParse(value, { maxIssues });
      return result.success ? 0 : result.issues.length;
    };
    expect(count()).toBe(100);
    expect(count(3)).toBe(3);
    expect(count(0)).toBe(1);
    expect(count(5000)).toBe(1000);
  });

  it('holds no state between calls', () => {
    expect(tested.is(wrong)).toBe(false);
    expect(tested.is(right)).toBe(true);
    expect(tested.safeParse(right).success).toBe(true);
  });

  it('may be asked in the midst of its own work', () => {
    const outer = {
      get name() {
        const unknown = tested.is({ name: 'a', more: 1 });
        return unknown || !tested.is(right) ? 7 : 'b';
      },
      get file() {
        return tested.is({ name: 7 }) ? 7 : right;
      },
    };
    expect([tested.is(outer), tested.safeParse(outer).success]).toEqual([true, true]);
    const failing = {
      get name(): string {
        throw new RangeError('not there');
      },
    };
    expect(() => tested.is(failing)).toThrow(RangeError);
    expect([tested.is(right), tested.is(wrong)]).toEqual([true, false]);
  });
});

describe('an exact check', () => {
  const received: Validator<Node> = objectValidator(checkNode, 'received');

  it('takes no more of what is received than of what is sent', () => {
    const value = { name: 'a', files: {} };
    expect(received.safeParse(value).success).toBe(true);
    const result = received.safeParse(value, { exact: true });
    expect(result).toMatchObject({
      success: false,
      issues: [{ code: 'unknown-member', pointer: '/files', suggestion: 'file' }],
    });
    expect(() => received.parse(value, { exact: true })).toThrow(ValidationError);
  });
});

describe('nesting', () => {
  function nested(levels: number): unknown {
    let value: unknown = { name: 'leaf' };
    for (let level = 1; level < levels; level++) value = { name: 'x', file: value };
    return value;
  }

  it('is taken as deep as QEMU takes it', () => {
    expect(tested.is(nested(1024))).toBe(true);
    const result = tested.safeParse(nested(1025));
    expect(result.success ? [] : result.issues.map(({ code }) => code)).toEqual(['too-deep']);
  });

  it('without end is a fault, however often a value contains itself', () => {
    const value: Record<string, unknown> = { name: 'x' };
    value['file'] = value;
    value['backing'] = value;
    value['children'] = [value, value];
    expect(tested.is(value)).toBe(false);
    const result = tested.safeParse(value);
    expect(result.success ? [] : result.issues.map(({ code }) => code)).toEqual(['too-deep']);
  });

  it('is not looked at in values that may be anything', () => {
    const value: unknown[] = [];
    value.push(value);
    expect(validator(checkAny, 'sent').is(value)).toBe(true);
  });
});
