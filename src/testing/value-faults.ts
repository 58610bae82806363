import { assertNever } from '../model/assert-never.js';
import type { EnumType, Type, UnionType } from '../model/type.js';
import { asInteger, integerRange } from './integer-range.js';
import type { Random } from './random.js';
import {
  get,
  set,
  type Made,
  type MadeObject,
  type Place,
  type ValueMaker,
} from './value-maker.js';

/** Something that is done to a value, in a word. */
export type Fault =
  | 'wrong JSON type'
  | 'below range'
  | 'above range'
  | 'fraction'
  | 'unknown value'
  | 'unknown member'
  | 'missing member'
  | 'misspelt member'
  | 'null for nothing'
  | 'member of another branch'
  | 'another tag';

interface Change {
  readonly fault: Fault;
  readonly apply: () => void;
}

/**
 * Changes one thing in a made value.
 *
 * @returns what was changed; null where nothing in it can be wrong. Another tag can leave the value
 *   right, as everything can that a receiver is lenient about
 */
export function addFault(made: Made, maker: ValueMaker, random: Random): Fault | null {
  for (let tries = 0; tries < 20; tries++) {
    const place = random.pick(made.places);
    const changes = changesAt(place, maker, random);
    if (changes.length === 0) continue;
    const { fault, apply } = random.pick(changes);
    apply();
    return fault;
  }
  return null;
}

function changesAt(place: Place, maker: ValueMaker, random: Random): readonly Change[] {
  const value = get(place);
  const { type } = place;
  const meant = typeMeant(type, value);
  const change = (fault: Fault, values: readonly unknown[]): readonly Change[] =>
    values.length === 0
      ? []
      : [
          {
            fault,
            apply: () => {
              set(place.holder, place.key, random.pick(values));
            },
          },
        ];
  return [
    ...change('wrong JSON type', valuesOfOtherTypes(type)),
    ...(meant.kind === 'builtin' ? integerChanges(meant, change) : []),
    ...(meant.kind === 'enum' ? change('unknown value', unknownValues(meant)) : []),
    ...(isObject(value) ? objectChanges(value, { ...place, type: meant }, maker, random) : []),
  ];
}

/** The alternative that a value is of. */
function typeMeant(type: Type, value: unknown): Type {
  if (type.kind !== 'alternate') return type;
  const types = type.alternatives.map((alternative) => alternative.type);
  return types.find((one) => jsonTypesOf(one).includes(jsonTypeOf(value))) ?? type;
}

type MakeChange = (fault: Fault, values: readonly unknown[]) => readonly Change[];

function integerChanges(
  type: Extract<Type, { kind: 'builtin' }>,
  change: MakeChange,
): readonly Change[] {
  const range = integerRange(type);
  if (!range) return [];
  return [
    ...change('below range', [asInteger(range.min - 1n), asInteger(range.min * 2n - 3n)]),
    ...change('above range', [asInteger(range.max + 1n), asInteger(range.max * 3n)]),
    ...change('fraction', [0.5, 1.25, -7.5]),
  ];
}

const one = ['text', '1', 7, true, null, [], {}] as const;

/** Values of each JSON type that a type does not take; nothing is converted. */
function valuesOfOtherTypes(type: Type): readonly unknown[] {
  const taken = jsonTypesOf(type);
  return one
    .filter((value) => !taken.includes('value') && !taken.includes(jsonTypeOf(value)))
    .map((value) => structuredClone(value));
}

function jsonTypeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function jsonTypesOf(type: Type): readonly string[] {
  switch (type.kind) {
    case 'builtin':
      return [type.jsonType === 'int' ? 'number' : type.jsonType];
    case 'enum':
      return ['string'];
    case 'array':
      return ['array'];
    case 'struct':
    case 'union':
      return ['object'];
    case 'alternate':
      return type.alternatives.flatMap((alternative) => jsonTypesOf(alternative.type));
    default:
      return assertNever(type);
  }
}

function unknownValues({ values }: EnumType): readonly string[] {
  const known = new Set(values.map(({ name }) => name));
  const shouted = values.slice(0, 1).map(({ name }) => name.toUpperCase());
  return ['no-such-value', '', 'toString', ...shouted].filter((name) => !known.has(name));
}

function objectChanges(
  object: MadeObject,
  place: Place,
  maker: ValueMaker,
  random: Random,
): readonly Change[] {
  const { type, members, others } = place;
  // Of the members of the type `any` nothing is known.
  if (type.kind !== 'struct' && type.kind !== 'union') return [];
  const known = new Set(members.map(({ name }) => name));
  const there = members.filter(({ name }) => Object.hasOwn(object, name));
  const mandatory = there.filter(({ optional }) => !optional);
  const absent = members.filter(
    ({ name, type }) => !Object.hasOwn(object, name) && valuesOfOtherTypes(type).includes(null),
  );
  const foreign = others.filter(({ name }) => !known.has(name));
  const change = <T>(fault: Fault, of: readonly T[], apply: (item: T) => void): Change[] =>
    of.length === 0
      ? []
      : [
          {
            fault,
            apply: () => {
              apply(random.pick(of));
            },
          },
        ];
  return [
    ...change(
      'unknown member',
      unknownNames.filter((name) => !known.has(name)),
      (name) => {
        set(object, name, random.pick([1, 'text', null, {}]));
      },
    ),
    ...change('missing member', mandatory, ({ name }) => Reflect.deleteProperty(object, name)),
    ...change('misspelt member', there, ({ name }) => {
      set(object, `${name}_`, object[name]);
      Reflect.deleteProperty(object, name);
    }),
    ...change('null for nothing', absent, ({ name }) => {
      set(object, name, null);
    }),
    ...change('member of another branch', foreign, (member) => {
      set(object, member.name, maker.valueFor(member));
    }),
    ...unionOf(type).flatMap((union) => {
      const tag = union.discriminator.name;
      const tags = maker.tagsOf(union).filter((name) => name !== object[tag]);
      return change('another tag', tags, (name) => {
        set(object, tag, name);
      });
    }),
  ];
}

const unknownNames = ['no-such-member', '__proto__', 'constructor', 'toString'];

function unionOf(type: Type): readonly UnionType[] {
  return type.kind === 'union' ? [type] : [];
}

function isObject(value: unknown): value is MadeObject {
  return jsonTypeOf(value) === 'object';
}
