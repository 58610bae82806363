import { expect, it } from '@jest/globals';
import { compile } from '../compile.js';
import { introspect } from '../introspection/introspect.js';
import { markConditions } from '../introspection/mark-conditions.js';
import { resolveInfo } from '../introspection/resolve-info.js';
import { diskHost } from '../source/disk-host.js';
import { debianBuild } from '../testing/debian-build.js';
import { Random } from '../testing/random.js';
import { describeWithShared, realSchemas, type RealSchema } from '../testing/shared.js';
import { joined, symbols } from '../testing/symbols.js';
import { buildSymbols } from './build-symbols.js';
import { conditionSymbols } from './condition-symbols.js';
import type { WrittenCondition } from './condition.js';
import { inspect } from './inspection.js';
import { resolveConditions } from './resolve-conditions.js';
import type { Schema } from './schema.js';
import type { Symbols } from './symbols.js';

interface Case extends RealSchema {
  readonly schema: Schema;
}

/** Symbols of each kind by a throw of the dice; what gets another flag than `-D` or `-U` is open. */
function randomSymbols(schema: Schema, random: Random, flags: readonly string[]): Symbols {
  const names = [...conditionSymbols(schema)];
  return symbols(names.map((name) => `${random.pick(flags)}${name}`).join(' '));
}

/** As text, which is faster to compare than objects. */
function textOf(schema: Schema): string {
  return JSON.stringify(inspect(schema), null, 1);
}

// ---- What is there, found out from the data of `inspect` alone ---------------------------------

type Data = Readonly<Record<string, unknown>>;

/** Conditions from 6.2 on. */
function holds(written: WrittenCondition, defined: ReadonlySet<string>): boolean {
  if (typeof written === 'string') return defined.has(written);
  if ('not' in written) return !holds(written.not, defined);
  if ('any' in written) return written.any.some((one) => holds(one, defined));
  if ('all' in written) return written.all.every((one) => holds(one, defined));
  throw new Error('a condition of an old release');
}

function prune(value: unknown, defined: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const there = value.filter((item: Data | string) => {
      const condition = typeof item === 'object' ? item['if'] : undefined;
      return condition === undefined || holds(condition as WrittenCondition, defined);
    });
    return there.map((item) => prune(item, defined));
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, prune(field, defined)] as const);
  return Object.fromEntries(
    fields.filter(([key, field]) => key !== 'if' && !(key === 'features' && isEmpty(field))),
  );
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/**
 * How many definitions there are, and values of enums: with all symbols, with none, and in a build
 * like Debian's. Counted in what QEMU's own front end made of the schemas.
 */
const counts = {
  '4.1.0 qemu': { all: [627, 771], none: [575, 741], debian: [620, 771] },
  '7.2 qemu': { all: [890, 987], none: [803, 917], debian: [875, 978] },
  '7.2 qga': { all: [85, 33], none: [81, 33], debian: [85, 33] },
  '7.2 storage-daemon': { all: [426, 429], none: [410, 402], debian: [421, 424] },
  '10.0.13 qemu': { all: [994, 1137], none: [876, 1034], debian: [967, 1106] },
  '10.0.13 qga': { all: [91, 37], none: [36, 8], debian: [65, 33] },
  '10.0.13 storage-daemon': { all: [452, 445], none: [427, 413], debian: [447, 436] },
} as const;

function countsOf({ definitions }: Schema): readonly number[] {
  const values = definitions.flatMap((one) => (one.kind === 'enum' ? one.values : []));
  return [definitions.length, values.length];
}

describeWithShared('real schemas under symbols', () => {
  const cases = realSchemas()
    .map((real): [string, RealSchema] => [`${real.tree} ${real.entry}`, real])
    .filter(([name]) => name in counts)
    .map(([name, real]): [keyof typeof counts, Case] => {
      const { schema } = compile(real.path, { host: diskHost });
      return [name as keyof typeof counts, { ...real, schema: schema! }];
    });

  it('are all there', () => {
    expect(cases.map(([name]) => name).sort()).toEqual(Object.keys(counts).sort());
  });

  it.each(cases)('%s: has what its builds have', (name, { schema }) => {
    const { all, none, debian: some } = counts[name];
    const of = (defined: ReadonlySet<string>) =>
      countsOf(resolveConditions(schema, buildSymbols(schema, defined)));
    expect(of(conditionSymbols(schema))).toEqual(all);
    expect(of(new Set())).toEqual(none);
    expect(of(new Set(debianBuild.defined))).toEqual(some);
  });

  const structured = cases.filter(([name]) => name !== '4.1.0 qemu' && name !== '10.0.13 qga');

  it.each(structured)('%s: keeps what holds, and nothing is open', (_, { schema }) => {
    const random = new Random(1);
    const unresolved = inspect(schema).entities;
    for (let round = 0; round < 3; round++) {
      const build = randomSymbols(schema, random, ['-D', '-U']);
      const resolved = resolveConditions(schema, build);
      expect(inspect(resolved).entities).toEqual(prune(unresolved, build.defined));
      expect(conditionSymbols(resolved).size).toBe(0);
    }
  });

  it.each(cases)('%s: is the same a second time, and in two steps', (_, { schema }) => {
    const random = new Random(2);
    for (let round = 0; round < 3; round++) {
      const some = randomSymbols(schema, random, ['-D', '-U', '?', '?']);
      const once = resolveConditions(schema, some);
      expect(textOf(resolveConditions(once, some))).toBe(textOf(once));
      const more = randomSymbols(once, random, ['-D', '-U', '?']);
      expect(textOf(resolveConditions(once, more))).toBe(
        textOf(resolveConditions(schema, joined(some, more))),
      );
    }
  });

  it.each(cases)('%s: introspection says the same of what is there', (_, { schema }) => {
    const random = new Random(3);
    for (let round = 0; round < 3; round++) {
      const build = randomSymbols(schema, random, ['-D', '-U']);
      const infos = (of: Schema) => {
        const entries = resolveInfo(introspect(of, { unmask: true }), build);
        // QEMU says that nothing is left of features, where we say nothing.
        const json = prune(markConditions(entries), new Set()) as Data[];
        return new Map(
          json.map((info) => [`${String(info['meta-type'])} ${String(info['name'])}`, info]),
        );
      };
      const ours = infos(resolveConditions(schema, build));
      const theirs = infos(schema);
      // They also list types to which only something refers that is gone.
      const isType = (key: string) => !/^(command|event) /.test(key);
      const keys = (of: ReadonlyMap<string, Data>) => [...of.keys()].filter((key) => !isType(key));
      expect(keys(ours)).toEqual(keys(theirs));
      for (const [key, info] of ours) expect(theirs.get(key) ?? info).toEqual(info);
    }
  });
});

describeWithShared('the guest agent of 10.0 where only the symbols of others are known', () => {
  it('keeps what is needed by disks, which there may be with libudev', () => {
    const { path } = realSchemas().find((one) => one.tree === '10.0.13' && one.entry === 'qga')!;
    const schema = compile(path, { host: diskHost }).schema!;
    const neither = resolveConditions(schema, symbols('-UCONFIG_LINUX -UCONFIG_WIN32'));
    for (const name of ['GuestPCIAddress', 'GuestDiskAddress', 'GuestDiskInfo']) {
      expect(neither.definition(name)?.condition?.written).toBe('CONFIG_LIBUDEV');
    }
    const none = resolveConditions(neither, symbols('-UCONFIG_LIBUDEV'));
    expect(none.definition('GuestPCIAddress')).toBeUndefined();
  });
});
