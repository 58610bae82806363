import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Settings } from '../../codegen/settings.js';
import { generate } from '../../generate.js';
import type { Validator } from '../../runtime/validation/validator.js';
import { modelOf } from '../../testing/compile-text.js';
import { loadGenerated } from '../../testing/load-generated.js';
import { typeErrors } from '../../testing/type-check.js';
import { typesEmitter } from '../types/types-emitter.js';
import { validatorsEmitter } from './validators-emitter.js';

type Validators = Readonly<Record<string, Validator<unknown>>>;

/** What is generated for a schema, running. */
async function validatorsOf(
  schema: Parameters<typeof modelOf>[0],
  release?: string,
  settings: Partial<Settings> = {},
): Promise<Validators> {
  const emitters = [typesEmitter, validatorsEmitter];
  const { files } = await generate(modelOf(schema, release), { emitters, settings });
  return loadGenerated(files) as Validators;
}

function validatorsOfFixture(name: string): Promise<Validators> {
  const folder = `${import.meta.dirname}/../../../fixtures/emit/validators/${name}`;
  const version = `${folder}/VERSION`;
  return validatorsOf(
    readFileSync(`${folder}/schema.json`, 'utf8'),
    existsSync(version) ? readFileSync(version, 'utf8') : undefined,
  );
}

/** Codes and places of what is wrong with a value. */
function faultsOf(validators: Validators, name: string, value: unknown): readonly string[] {
  const tested = validators[`${name}Validator`];
  if (!tested) throw new Error(`no ${name}Validator in ${Object.keys(validators).join(', ')}`);
  const result = tested.safeParse(value);
  expect(tested.is(value)).toBe(result.success);
  return result.success ? [] : result.issues.map(({ code, pointer }) => `${code} ${pointer}`);
}

/** A copy of an object with other members; `undefined` takes one away. */
const changed = (value: object, changes: object): object => {
  const members: [string, unknown][] = Object.entries({ ...value, ...changes });
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
};

describe('a struct', () => {
  let validators: Validators;
  beforeAll(async () => {
    validators = await validatorsOfFixture('struct');
  });
  const pot = {
    name: 'n',
    volume: 2n ** 64n - 1n,
    weight: 1.5,
    open: true,
    nothing: null,
    anything: { x: [1] },
    spout: 3,
    handle: 'h',
  };
  const lid = { material: 'clay' };

  it('passes with and without optional members', () => {
    expect(faultsOf(validators, 'BrewArguments', { pot })).toEqual([]);
    const full = { ...pot, depth: -1, lid: { material: 'iron', cover: lid }, labels: ['a'] };
    expect(faultsOf(validators, 'PlainTeapot', full)).toEqual([]);
  });

  it.each([
    [{ name: undefined }, 'missing-member /name'],
    [{ name: 1 }, 'wrong-type /name'],
    [{ volume: -1 }, 'out-of-range /volume'],
    [{ volume: 2 ** 60 }, 'inexact-integer /volume'],
    [{ weight: '1' }, 'wrong-type /weight'],
    [{ open: 0 }, 'wrong-type /open'],
    [{ nothing: undefined }, 'missing-member /nothing'],
    [{ nothing: false }, 'wrong-type /nothing'],
    [{ anything: undefined }, 'missing-member /anything'],
    [{ depth: 0.5 }, 'not-an-integer /depth'],
    [{ spout: 65536 }, 'out-of-range /spout'],
    [{ lid: null }, 'wrong-type /lid'],
    [{ lid: { material: 'wood' } }, 'unknown-value /lid/material'],
    [{ lid: { ...lid, cover: { ...lid, colour: 1 } } }, 'unknown-member /lid/cover/colour'],
    [{ labels: ['a', 1] }, 'wrong-type /labels/1'],
    [{ color: 'x' }, 'unknown-member /color'],
  ])('with %j is wrong: %s', (changes, fault) => {
    expect(faultsOf(validators, 'PlainTeapot', changed(pot, changes))).toEqual([fault]);
  });

  it('may lack a member that some builds do not have', () => {
    expect(faultsOf(validators, 'Teapot', changed(pot, { handle: undefined }))).toEqual([]);
    expect(faultsOf(validators, 'Teapot', { ...pot, handle: 1 })).toEqual(['wrong-type /handle']);
  });

  it('is open where it is received, and strict in all else', () => {
    const report = {
      i16: -32768,
      i32: 1,
      i64: -1n,
      u8: 255,
      u32: 0,
      u64: 0,
      lids: [{ material: 'newer-than-the-schema', colour: 1 }],
      materials: ['glass'],
      void: { more: 1 },
    };
    expect(faultsOf(validators, 'BrewResult', report)).toEqual([]);
    expect(faultsOf(validators, 'Report', { ...report, u8: 256, lids: [{}] })).toEqual([
      'out-of-range /u8',
      'missing-member /lids/0/material',
    ]);
  });
});

it.each([
  { int64: 'mixed', right: [1, 1n], wrong: [] },
  { int64: 'bigint', right: [1n], wrong: [1] },
  { int64: 'number', right: [1], wrong: [1n] },
] as const)('integers of 64 bits are what the types say with $int64', async (tested) => {
  const schema = "{ 'command': 'count', 'data': { 'a': 'int', 'b': [ 'size' ] } }";
  const validators = await validatorsOf(schema, '2.12', { int64: tested.int64 });
  const faults = (value: unknown) =>
    faultsOf(validators, 'CountArguments', { a: value, b: [value] });
  for (const value of tested.right) expect(faults(value)).toEqual([]);
  for (const value of tested.wrong) {
    expect(faults(value)).toEqual(['wrong-type /a', 'wrong-type /b/0']);
  }
});

it('a struct that is written where it is used is checked like others', async () => {
  const schema = `{ 'type': 'VersionInfo',
    'data': { 'qemu': { 'major': 'int', 'minor': 'int' }, 'package': 'str' } }
    { 'command': 'query-version', 'returns': 'VersionInfo' }`;
  const old = await validatorsOf(schema, '1.0');
  const value = { qemu: { major: 1, minor: 0 }, package: '' };
  expect(faultsOf(old, 'QueryVersionResult', value)).toEqual([]);
  expect(faultsOf(old, 'VersionInfo', { ...value, qemu: { major: '1' } })).toEqual([
    'wrong-type /qemu/major',
    'missing-member /qemu/minor',
  ]);
});

describe('a union', () => {
  let validators: Validators;
  beforeAll(async () => {
    validators = await validatorsOfFixture('union');
  });

  it.each([
    { kind: 'circle', radius: 1 },
    { kind: 'ball', radius: 1, name: 'x' },
    { kind: 'point' },
    { kind: 'line', name: 'x' },
    { kind: 'group', mode: 'by-name', pattern: 'x' },
    { kind: 'group', mode: 'by-place' },
  ])('passes as %j', (value) => {
    expect(faultsOf(validators, 'DrawArguments', value)).toEqual([]);
    expect(faultsOf(validators, 'DrawResult', [value, value])).toEqual([]);
  });

  it.each([
    [{}, ['missing-member /kind']],
    [{ kind: 1 }, ['wrong-type /kind']],
    // Which members belong to a branch that is not known, nobody knows.
    [{ kind: 'cirle', radius: 1 }, ['unknown-value /kind']],
    [{ kind: 'circle' }, ['missing-member /radius']],
    [{ kind: 'circle', radius: 'x', name: 1 }, ['wrong-type /name', 'wrong-type /radius']],
    [{ kind: 'line', radius: 1 }, ['unknown-member /radius']],
    [{ kind: 'point', mode: 'by-name' }, ['unknown-member /mode']],
    [{ kind: 'group', mode: 'by-name' }, ['missing-member /pattern']],
    [{ kind: 'group', mode: 'by-place', pattern: 'x' }, ['unknown-member /pattern']],
    [{ kind: 'group' }, ['missing-member /mode']],
    [{ kind: 'toString' }, ['unknown-value /kind']],
  ])('as %j has the faults of its branch', (value, faults) => {
    expect(faultsOf(validators, 'ShapeInput', value)).toEqual(faults);
  });

  it('may have a branch that is newer than the schema where it is received', () => {
    expect(faultsOf(validators, 'Shape', { kind: 'cone', radius: 'x' })).toEqual([]);
    expect(faultsOf(validators, 'Shape', { kind: 'line', radius: 1 })).toEqual([]);
    expect(faultsOf(validators, 'Shape', { kind: 'ball', radius: 'x' })).toEqual([
      'wrong-type /radius',
    ]);
  });

  it('reads its discriminator once', () => {
    let reads = 0;
    const value = {
      get kind() {
        reads++;
        return 'line';
      },
    };
    expect(validators['ShapeInputValidator']?.is(value)).toBe(true);
    expect(reads).toBe(1);
  });

  it('of the old kind holds its branch as data', async () => {
    const old = await validatorsOfFixture('simple-union');
    expect(faultsOf(old, 'Payment', { type: 'coin', data: { value: 1 } })).toEqual([]);
    expect(faultsOf(old, 'Payment', { type: 'coins', data: [{ value: 1 }] })).toEqual([]);
    expect(faultsOf(old, 'Payment', { type: 'word', data: 'x' })).toEqual([]);
    expect(faultsOf(old, 'Payment', { type: 'word', data: {} })).toEqual(['wrong-type /data']);
    expect(faultsOf(old, 'Payment', { type: 'coin' })).toEqual(['missing-member /data']);
    expect(faultsOf(old, 'Payment', { type: 'coin', data: { value: 1, x: 1 }, value: 1 })).toEqual([
      'unknown-member /data/x',
      'unknown-member /value',
    ]);
  });
});

describe('an alternate', () => {
  let validators: Validators;
  beforeAll(async () => {
    validators = await validatorsOfFixture('alternate');
  });

  it.each(['x', { street: 'x' }, ['x', { street: 'y' }, null, []], null])(
    'passes as %j',
    (value) => {
      expect(faultsOf(validators, 'Reference', value)).toEqual([]);
    },
  );

  it.each([
    [1, ['wrong-type ']],
    [true, ['wrong-type ']],
    [undefined, ['wrong-type ']],
    [{ street: 1 }, ['wrong-type /street']],
    [{}, ['missing-member /street']],
    [
      ['x', 1, [{ street: 'x', town: 'y' }]],
      ['wrong-type /1', 'unknown-member /2/0/town'],
    ],
  ])('as %j has the faults of the branch that was meant', (value, faults) => {
    expect(faultsOf(validators, 'Reference', value)).toEqual(faults);
  });

  it('has no branch to fall back on', () => {
    expect(faultsOf(validators, 'Level', 'yes')).toEqual([]);
    expect(faultsOf(validators, 'Level', 'maybe')).toEqual(['unknown-value ']);
    expect(faultsOf(validators, 'Level', 7)).toEqual([]);
    expect(faultsOf(validators, 'Level', 1.5)).toEqual(['not-an-integer ']);
    expect(faultsOf(validators, 'Level', 256)).toEqual(['out-of-range ']);
  });

  it('as a member may be absent where it is optional', () => {
    expect(faultsOf(validators, 'VisitArguments', { where: 'x' })).toEqual([]);
    expect(faultsOf(validators, 'VisitArguments', { where: null, how: null, then: [0] })).toEqual([
      'wrong-type /how',
    ]);
    expect(faultsOf(validators, 'VisitArguments', { how: 'no', then: [null] })).toEqual([
      'missing-member /where',
      'wrong-type /then/0',
    ]);
  });

  it('took integers and other numbers apart before 2.10', async () => {
    const schema = `{ 'alternate': 'Amount', 'data': { 'i': 'int', 'n': 'number' } }`;
    const old = await validatorsOf(schema, '2.9');
    expect(faultsOf(old, 'Amount', 1)).toEqual([]);
    expect(faultsOf(old, 'Amount', 1.5)).toEqual([]);
    expect(faultsOf(old, 'Amount', '1')).toEqual(['wrong-type ']);
  });
});

describe('commands and events', () => {
  let validators: Validators;
  beforeAll(async () => {
    validators = await validatorsOfFixture('command');
  });

  it('have validators of what they take, return and carry, and of nothing else', () => {
    expect(
      Object.keys(validators)
        .filter((name) => name.endsWith('Validator'))
        .sort(),
    ).toEqual([
      'AddReportArgumentsValidator',
      'AddReportResultValidator',
      'PaperJamEventValidator',
      'PaperValidator',
      'PlugArgumentsValidator',
      'PlugReportArgumentsValidator',
      'PrintReportResultValidator',
      'PutReportArgumentsValidator',
      'QueryPapersResultValidator',
      'QueryReportsResultValidator',
      'ReportInputValidator',
      'ReportReadyEventValidator',
      'ReportValidator',
    ]);
  });

  it('are strict in arguments, and lenient in the rest', () => {
    const report = { lines: 1, more: 2 };
    expect(faultsOf(validators, 'PutReportArguments', report)).toEqual(['unknown-member /more']);
    expect(faultsOf(validators, 'AddReportResult', report)).toEqual([]);
    expect(faultsOf(validators, 'QueryReportsResult', [report])).toEqual([]);
    expect(faultsOf(validators, 'ReportReadyEvent', report)).toEqual([]);
    expect(faultsOf(validators, 'PaperJamEvent', { tray: 256, more: 1 })).toEqual([
      'out-of-range /tray',
    ]);
    expect(faultsOf(validators, 'QueryPapersResult', ['thin', 'golden'])).toEqual([]);
    expect(faultsOf(validators, 'PrintReportResult', 0)).toEqual([]);
    expect(faultsOf(validators, 'PrintReportResult', undefined)).toEqual(['wrong-type ']);
  });

  it('take further members where the schema does not tell all', () => {
    expect(faultsOf(validators, 'PlugArguments', { driver: 'x', id: 1 })).toEqual([]);
    expect(faultsOf(validators, 'PlugArguments', { id: 1 })).toEqual(['missing-member /driver']);
    expect(faultsOf(validators, 'PlugReportArguments', { lines: 1, id: 1 })).toEqual([]);
    expect(faultsOf(validators, 'PlugReportArguments', { id: 1 })).toEqual([
      'missing-member /lines',
    ]);
  });
});

describe('names', () => {
  it('that objects inherit are those of members like others', async () => {
    const validators = await validatorsOfFixture('names');
    const gadget = { '__org.example_size': 1, class: 'x' };
    expect(faultsOf(validators, 'OrgExampleGadget', gadget)).toEqual([]);
    expect(faultsOf(validators, 'OrgExampleGadget', { ...gadget, constructor: true })).toEqual([]);
    expect(faultsOf(validators, 'OrgExampleGadget', { ...gadget, constructor: 'x' })).toEqual([
      'wrong-type /constructor',
    ]);
    expect(faultsOf(validators, 'OrgExampleGadget', { ...gadget, valueOf: 1 })).toEqual([
      'unknown-member /valueOf',
    ]);
  });

  it('that come to be the same are reported', async () => {
    const schema = modelOf(`
      { 'struct': 'StopArguments', 'data': { 'x': 'str' } }
      { 'struct': 'Stop', 'data': { 'x': 'str' } }
      { 'command': 'stop', 'data': 'Stop' }`);
    const result = await generate(schema, { emitters: [typesEmitter, validatorsEmitter] });
    expect(result.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "name-collision: the validator 'StopArgumentsValidator' would stand for both " +
        "struct 'StopArguments' (schema.json:2) and command 'stop' (schema.json:4); " +
        "give one of them another name with 'rename', as in 'stop=NewName'",
    ]);
  });
});

it('types and checks may be in several files that refer to one another', async () => {
  const validators = await validatorsOf({
    'schema.json': `{ 'include': 'b.json' }
      { 'struct': 'Outer', 'data': { '*inner': 'Inner' } }
      { 'command': 'try', 'data': 'Outer' }`,
    'b.json': `{ 'struct': 'Inner', 'base': 'Outer', 'data': { '*all': [ 'Outer' ], '*e': 'Letter' } }
      { 'enum': 'Letter', 'data': [ 'x' ] }`,
  });
  const value = { inner: { all: [{}], inner: { e: 'y' } }, e: 'x' };
  expect(faultsOf(validators, 'TryArguments', value)).toEqual([
    'unknown-value /inner/inner/e',
    'unknown-member /e',
  ]);
});

describe('what is newer than the schema', () => {
  it('is told from what is known, of enums and of the tags of unions', async () => {
    const found: Readonly<Record<string, unknown>> = await validatorsOfFixture('union');
    const isKnownShape = found['isKnownShape'] as (value: object) => boolean;
    const isKnownShapeKind = found['isKnownShapeKind'] as (value: string) => boolean;
    expect(['circle', 'line', 'cone', 'toString', ''].filter(isKnownShapeKind)).toEqual([
      'circle',
      'line',
    ]);
    const kinds = [{ kind: 'ball', radius: 1 }, { kind: 'point' }, { kind: 'cone' }];
    expect(kinds.map(isKnownShape)).toEqual([true, true, false]);
  });

  it('is asked for only where something is received', async () => {
    const found = await validatorsOfFixture('enum');
    const names = Object.keys(found).filter((name) => name.startsWith('isKnown'));
    expect(names).toEqual(['isKnownReceivedOnly', 'isKnownBothWays']);
  });

  it('narrows for the compiler', async () => {
    const schema = modelOf(`
      { 'enum': 'Kind', 'data': [ 'a', 'b' ] }
      { 'struct': 'Sized', 'data': { 'size': 'uint8' } }
      { 'union': 'Thing', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind', 'data': { 'a': 'Sized' } }
      { 'command': 'query-thing', 'returns': 'Thing' }`);
    const { files } = await generate(schema, { emitters: [typesEmitter, validatorsEmitter] });
    const text = `
      import { isKnownKind, isKnownThing, type Kind, type Thing } from './index.js';
      export function sizeOf(thing: Thing): number {
        if (!isKnownThing(thing)) return -1;
        const kind: 'a' | 'b' = thing.kind;
        return thing.kind === 'a' ? thing.size : kind.length;
      }
      export const name = (kind: Kind): 'a' | 'b' | null => (isKnownKind(kind) ? kind : null);
      export const wrong = (kind: Kind): 'a' | 'b' => kind;`;
    expect(typeErrors([...files, { path: 'program.ts', text }])).toEqual([
      expect.stringMatching(/^program.ts:9: Type 'Kind' is not assignable/),
    ]);
  });
});
