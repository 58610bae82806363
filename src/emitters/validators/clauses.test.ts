import { beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from '../../generate.js';
import type { IssueCode } from '../../runtime/validation/issue.js';
import type { Validator } from '../../runtime/validation/validator.js';
import { modelOf } from '../../testing/compile-text.js';
import { loadGenerated } from '../../testing/load-generated.js';
import { typesEmitter } from '../types/types-emitter.js';
import { validatorsEmitter } from './validators-emitter.js';

// What is promised of validators, clause by clause: `docs/validators.md`.

const schema = `
  { 'enum': 'Kind', 'data': [ 'file', 'pipe', 'none' ] }
  { 'struct': 'Point', 'data': { 'x': 'int', '*y': 'int' } }
  { 'struct': 'Numbers', 'data': {
      '*i8': 'int8', '*i16': 'int16', '*i32': 'int32', '*i64': 'int64', '*i': 'int',
      '*u8': 'uint8', '*u16': 'uint16', '*u32': 'uint32', '*u64': 'uint64', '*size': 'size',
      '*number': 'number' } }
  { 'struct': 'Others', 'data': {
      '*str': 'str', '*bool': 'bool', '*null': 'null', '*any': 'any', '*kind': 'Kind',
      '*strs': ['str'], '*kinds': ['Kind'], '*ints': ['int'], '*point': 'Point' } }
  { 'struct': 'FilePart', 'data': { 'path': 'str', '*at': 'Point' } }
  { 'struct': 'PipePart', 'data': { 'fd': 'uint8', '*path': 'int' } }
  { 'union': 'Target', 'base': { 'kind': 'Kind', '*tag': 'str' }, 'discriminator': 'kind',
    'data': { 'file': 'FilePart', 'pipe': 'PipePart' } }
  { 'alternate': 'TargetRef', 'data': { 'name': 'str', 'target': 'Target', 'nothing': 'null' } }
  { 'struct': 'Deep', 'data': {
      '*targets': ['Target'], '*ref': 'TargetRef', '*refs': ['TargetRef'], '*inner': 'Deep' } }
  { 'struct': 'Inherited', 'data': { 'constructor': 'bool', '*x': 'int' } }
  { 'command': 'put', 'data': { '*numbers': 'Numbers', '*others': 'Others', '*deep': 'Deep',
      '*inherited': 'Inherited' },
    'returns': 'Deep' }
  { 'command': 'get', 'returns': 'Others' }
`;

let sent: Validator<unknown>;
let received: Validator<unknown>;
let receivedOthers: Validator<unknown>;
let inherited: Validator<unknown>;

beforeAll(async () => {
  const model = modelOf(schema);
  const { files } = await generate(model, { emitters: [typesEmitter, validatorsEmitter] });
  const loaded = loadGenerated(files) as Record<string, Validator<unknown>>;
  sent = loaded['PutArgumentsValidator']!;
  received = loaded['PutResultValidator']!;
  receivedOthers = loaded['GetResultValidator']!;
  inherited = loaded['InheritedValidator']!;
});

/** Codes and places of what is wrong, in one line. */
function faults(value: unknown, by = sent): string {
  const result = by.safeParse(value);
  expect(by.is(value)).toBe(result.success);
  const issues = result.success ? [] : result.issues;
  return issues.map(({ code, pointer }) => `${code} ${pointer}`).join(', ');
}

const numbers = (members: object) => faults({ numbers: members });
const others = (members: object) => faults({ others: members });
const deep = (members: object) => faults({ deep: members });

describe('what is sent', () => {
  it('has no unknown members, at any depth', () => {
    expect(faults({ other: 1 })).toBe('unknown-member /other');
    expect(others({ point: { x: 1, z: 1 } })).toBe('unknown-member /others/point/z');
    const file = { kind: 'file', path: 'p', at: { x: 1, z: 2 }, fd: 1 };
    expect(deep({ inner: { inner: { targets: [{ kind: 'none' }, file] } } })).toBe(
      'unknown-member /deep/inner/inner/targets/1/at/z, unknown-member /deep/inner/inner/targets/1/fd',
    );
    expect(deep({ refs: ['x', { kind: 'none', path: 'p' }] })).toBe(
      'unknown-member /deep/refs/1/path',
    );
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const value: unknown = JSON.parse(`{ "others": { "point": { "x": 1, "${name}": 1 } } }`);
      expect(faults(value)).toBe(`unknown-member /others/point/${name}`);
    }
  });

  it('has all mandatory members', () => {
    expect(others({ point: {} })).toBe('missing-member /others/point/x');
    expect(deep({ targets: [{}, { kind: 'pipe' }] })).toBe(
      'missing-member /deep/targets/0/kind, missing-member /deep/targets/1/fd',
    );
  });

  it.each([
    ['str', ['', 'x'], [1, true, null, [], {}]],
    ['bool', [true, false], [0, 1, 'true', '', null, [], {}]],
    ['null', [null], [false, 0, '', 'null', [], {}]],
    ['any', [1, '', null, [], {}, true, 1n], []],
    ['kind', ['file', 'pipe'], [0, true, null, ['file'], {}]],
    ['strs', [[], ['x']], ['x', { 0: 'x', length: 1 }, null, 1]],
    ['point', [{ x: 1 }], [[], 'x', 1, null]],
  ])('has exact JSON types, nothing converted: %s', (name, right, wrong) => {
    for (const value of right) expect(others({ [name]: value })).toBe('');
    for (const value of wrong) expect(others({ [name]: value })).toBe(`wrong-type /others/${name}`);
  });

  it.each([
    ['i8', -(2n ** 7n), 2n ** 7n - 1n],
    ['i16', -(2n ** 15n), 2n ** 15n - 1n],
    ['i32', -(2n ** 31n), 2n ** 31n - 1n],
    ['u8', 0n, 2n ** 8n - 1n],
    ['u16', 0n, 2n ** 16n - 1n],
    ['u32', 0n, 2n ** 32n - 1n],
  ])('has integers in their range, as numbers: %s', (name, least, most) => {
    for (const value of [least, most, 0n]) expect(numbers({ [name]: Number(value) })).toBe('');
    for (const value of [least - 1n, most + 1n]) {
      expect(numbers({ [name]: Number(value) })).toBe(`out-of-range /numbers/${name}`);
    }
    expect(numbers({ [name]: most })).toBe(`wrong-type /numbers/${name}`);
    expect(numbers({ [name]: 0.5 })).toBe(`not-an-integer /numbers/${name}`);
  });

  it.each([
    ['i64', -(2n ** 63n), 2n ** 63n - 1n],
    ['i', -(2n ** 63n), 2n ** 63n - 1n],
    ['u64', 0n, 2n ** 64n - 1n],
    ['size', 0n, 2n ** 64n - 1n],
  ])(
    'has integers of 64 bits in both types, and none that was rounded: %s',
    (name, least, most) => {
      for (const value of [least, most, 0n, 0, 1e15, Number.MAX_SAFE_INTEGER]) {
        expect(numbers({ [name]: value })).toBe('');
      }
      for (const value of [least - 1n, most + 1n, 2 ** 65, -(2 ** 65)]) {
        expect(numbers({ [name]: value })).toBe(`out-of-range /numbers/${name}`);
      }
      expect(numbers({ [name]: 2 ** 53 })).toBe(`inexact-integer /numbers/${name}`);
      expect(numbers({ [name]: 1.5 })).toBe(`not-an-integer /numbers/${name}`);
      for (const value of ['1', true, null]) {
        expect(numbers({ [name]: value })).toBe(`wrong-type /numbers/${name}`);
      }
    },
  );

  it('has numbers that are finite', () => {
    for (const value of [1.5, -0, 1e300, 2n ** 70n]) expect(numbers({ number: value })).toBe('');
    for (const value of [NaN, Infinity, '1']) {
      expect(numbers({ number: value })).toBe('wrong-type /numbers/number');
    }
  });

  it('has values of enums that are in the schema, to the letter', () => {
    for (const value of ['File', 'file ', '', 'toString', '%unknown%']) {
      expect(others({ kind: value })).toBe('unknown-value /others/kind');
      expect(others({ kinds: ['pipe', value] })).toBe('unknown-value /others/kinds/1');
    }
  });

  it('has the members of the branch that its discriminator names, and of no other', () => {
    expect(deep({ targets: [{ kind: 'file', path: 'x', tag: 'y' }, { kind: 'none' }] })).toBe('');
    expect(deep({ targets: [{ kind: 'pipe', fd: 1, path: 'x' }] })).toBe(
      'wrong-type /deep/targets/0/path',
    );
    expect(deep({ targets: [{ kind: 'none', fd: 1 }] })).toBe('unknown-member /deep/targets/0/fd');
    for (const kind of ['files', 'constructor', '__proto__']) {
      expect(deep({ targets: [{ kind, fd: 'x' }] })).toBe('unknown-value /deep/targets/0/kind');
    }
    expect(deep({ targets: [{ kind: 1, fd: 'x' }] })).toBe('wrong-type /deep/targets/0/kind');
  });

  it('has alternates by their JSON type, with no fallback', () => {
    for (const ref of ['', null, { kind: 'none' }]) expect(deep({ ref })).toBe('');
    for (const ref of [1, true, [], 1n]) expect(deep({ ref })).toBe('wrong-type /deep/ref');
    expect(deep({ ref: { kind: 'file', path: 1 } })).toBe('wrong-type /deep/ref/path');
  });

  it('has null only where the schema says so', () => {
    for (const name of ['str', 'bool', 'kind', 'strs', 'point']) {
      expect(others({ [name]: null })).toBe(`wrong-type /others/${name}`);
    }
    expect(others({ strs: [null] })).toBe('wrong-type /others/strs/0');
    expect(faults(null)).toBe('wrong-type ');
  });

  it('may have undefined for what is absent, as JSON leaves it out, and for nothing else', () => {
    expect(others({ str: undefined, more: undefined })).toBe('');
    expect(others({ point: { x: undefined } })).toBe('missing-member /others/point/x');
    expect(others({ strs: ['x', undefined] })).toBe('missing-element /others/strs/1');
  });

  it('has lists without holes', () => {
    const holed = (name: string, value: unknown) => {
      const list: unknown[] = [];
      list[1] = value;
      return { [name]: list };
    };
    expect(others(holed('strs', 'x'))).toBe('missing-element /others/strs/0');
    expect(others(holed('ints', 1))).toBe('missing-element /others/ints/0');
    expect(others(holed('kinds', 'file'))).toBe('missing-element /others/kinds/0');
    expect(deep(holed('targets', { kind: 'none' }))).toBe('missing-element /deep/targets/0');
  });
});

describe('getters', () => {
  /** An object whose members are all got, and how often each was. */
  function counted(members: object): { readonly value: object; readonly reads: object } {
    const reads: Record<string, number> = {};
    const value = {};
    for (const [name, member] of Object.entries(members) as [string, unknown][]) {
      const get = () => {
        reads[name] = (reads[name] ?? 0) + 1;
        return member;
      };
      Object.defineProperty(value, name, { get, enumerable: true });
    }
    return { value, reads };
  }

  it.each([
    [{ kind: 'file', path: 'x', tag: 'y' }, ''],
    [{ kind: 'pipe', fd: 300 }, 'out-of-range /deep/ref/fd'],
    [{ kind: 'none', more: 1 }, 'unknown-member /deep/ref'],
    [{ kind: 'nine' }, 'unknown-value /deep/ref/kind'],
  ])('are run once: %j', (members, expected) => {
    const { value, reads } = counted(members);
    const result = sent.safeParse({ deep: { ref: value } });
    const issues = result.success ? [] : result.issues;
    expect(issues.map(({ code, pointer }) => `${code} ${pointer}`).join()).toBe(expected);
    expect(Object.values(reads)).toEqual(Object.keys(members).map(() => 1));
    const asked = counted(members);
    expect(sent.is({ deep: { ref: asked.value } })).toBe(expected === '');
    expect(Object.values(asked.reads).every((count) => count === 1)).toBe(true);
  });
});

describe('members', () => {
  it('are an object’s own', () => {
    const heir = Object.create({ x: 1 }) as object;
    expect(others({ point: heir })).toBe('missing-member /others/point/x');
    expect(others({ point: Object.assign(heir, { x: 1 }) })).toBe('');
    expect(others({ point: Object.assign(Object.create(null) as object, { x: 1 }) })).toBe('');
    for (const value of [new Date(), new Map(), new (class extends Array<number> {})()]) {
      expect(others({ point: value })).toBe('wrong-type /others/point');
    }
  });

  it('may be called as what every object inherits', () => {
    expect(faults({ inherited: {} })).toBe('missing-member /inherited/constructor');
    expect(faults({ inherited: { constructor: true } })).toBe('');
    expect(faults({ constructor: true }, inherited)).toBe('');
    expect(faults({ constructor: 'x', valueOf: 1 }, inherited)).toBe(
      'wrong-type /constructor, unknown-member /valueOf',
    );
    let reads = 0;
    const getting = {
      get constructor() {
        reads++;
        return true;
      },
    };
    expect(inherited.is(getting)).toBe(true);
    expect(reads).toBe(1);
  });
});

describe('what is received', () => {
  it('may have more members, values and branches than the schema, which are kept', () => {
    const value = {
      targets: [
        { kind: 'newer', fd: 'any' },
        { kind: 'none', more: 1 },
      ],
      inner: { more: { x: 1 } },
      more: 1,
    };
    expect(faults(value, received)).toBe('');
    expect(received.parse(value)).toBe(value);
    expect(faults({ kind: 'newer', kinds: ['newer', 'file'] }, receivedOthers)).toBe('');
  });

  it('is checked as strictly as what is sent in all else', () => {
    expect(faults({ targets: [{ kind: 'pipe', fd: 256 }], ref: 1 }, received)).toBe(
      'out-of-range /targets/0/fd, wrong-type /ref',
    );
    expect(faults({ targets: [{}, { kind: 7 }] }, received)).toBe(
      'missing-member /targets/0/kind, wrong-type /targets/1/kind',
    );
    expect(faults({ str: null, kinds: [1], point: {} }, receivedOthers)).toBe(
      'wrong-type /str, wrong-type /kinds/0, missing-member /point/x',
    );
  });
});

describe('issues', () => {
  const examples: Readonly<Record<IssueCode, () => unknown>> = {
    'wrong-type': () => ({ others: 1 }),
    'not-an-integer': () => ({ numbers: { u8: 0.5 } }),
    'out-of-range': () => ({ numbers: { u8: 256 } }),
    'inexact-integer': () => ({ numbers: { u64: 2 ** 53 } }),
    'unknown-value': () => ({ others: { kind: 'fire' } }),
    'missing-member': () => ({ others: { point: {} } }),
    'unknown-member': () => ({ other: {} }),
    'missing-element': () => ({ others: { strs: [undefined] } }),
    'too-deep': () => {
      const value: Record<string, unknown> = {};
      value['inner'] = value;
      return { deep: value };
    },
  };

  it.each(Object.keys(examples) as IssueCode[])('of the closed set are whole: %s', (code) => {
    const result = sent.safeParse(examples[code]());
    const [issue, ...more] = result.success ? [] : result.issues;
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ code, path: expect.any(Array), pointer: expect.any(String) });
    expect(issue?.pointer).toBe(issue?.path.map((key) => `/${String(key)}`).join(''));
    for (const text of [issue?.expected, issue?.received, issue?.message]) {
      expect(text).toMatch(/\w/);
    }
  });

  it('suggest what an unknown name most likely means', () => {
    const suggestionOf = (value: unknown) => {
      const result = sent.safeParse(value);
      return result.success ? undefined : result.issues[0]?.suggestion;
    };
    expect(suggestionOf({ other: {} })).toBe('others');
    expect(suggestionOf({ others: { kind: 'fire' } })).toBe('file');
    expect(suggestionOf({ others: { kind: 'something' } })).toBeUndefined();
  });

  it('are all told, up to a bound', () => {
    const value = { others: { strs: Array.from({ length: 250 }, () => 1), str: 1 }, more: 1 };
    const count = (maxIssues?: number) => {
      const result = sent.safeParse(value, { maxIssues });
      return result.success ? 0 : result.issues.length;
    };
    expect([count(), count(7), count(1000)]).toEqual([100, 7, 252]);
  });

  it('are those of the branch that was meant, not of all that it might have been', () => {
    const target = { kind: 'file', path: 'x', at: { x: '1' } };
    expect(deep({ refs: [{ ...target }, target] })).toBe(
      'wrong-type /deep/refs/0/at/x, wrong-type /deep/refs/1/at/x',
    );
  });
});
