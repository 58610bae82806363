import { allMembers } from '../model/all-members.js';
import { assertNever } from '../model/assert-never.js';
import { hasNoValue } from '../model/has-no-value.js';
import type {
  AlternateType,
  BuiltinType,
  Member,
  ObjectType,
  StructType,
  Type,
  UnionType,
} from '../model/type.js';
import { asInteger, integerRange, type IntegerRange } from './integer-range.js';
import type { Random } from './random.js';

/** A JSON object that may be changed. */
export type MadeObject = Record<string, unknown>;

/** A place in a made value, and what the schema says of it. */
export interface Place {
  readonly type: Type;
  /** What holds the value, and where; it may be replaced there. */
  readonly holder: MadeObject | unknown[];
  readonly key: string | number;
  /** Of an object, the members that may be there; those that are there too. */
  readonly members: readonly Member[];
  /** Of a union, the members that it has where its tag is another. */
  readonly others: readonly Member[];
}

/** A value, as the member `value` of what holds it, and all places in it; the first is the whole. */
export interface Made {
  readonly root: { value: unknown };
  readonly places: readonly Place[];
}

/** What may be decided otherwise than at random: for values that something real is done with. */
export interface ValueChoices {
  /** The values of a union's tag that may be chosen, by the name of the union; else all. */
  readonly tags?: Readonly<Record<string, readonly string[]>>;
  /** What stands in the member of this name, if it is of a built-in type; undefined: anything. */
  readonly builtin?: (type: BuiltinType, member: string) => unknown;
  /** Integers of 64 bits are such that a `number` holds them exactly. */
  readonly safeIntegers?: boolean;
}

/** From here on values grow no more. */
const DEEP = 5;

const texts = ['a', '', 'id0', '0', 'on', 'with "quotes"', 'ünïcode', 'line\nend', 'x'.repeat(70)];
const numbers = [0, 42, -1.5, 0.1, 1e10, -7];

/** Makes values that a schema allows. */
export class ValueMaker {
  private readonly random: Random;
  private readonly choices: ValueChoices;
  private places: Place[] = [];

  constructor(random: Random, choices: ValueChoices = {}) {
    this.random = random;
    this.choices = choices;
  }

  make(type: Type): Made {
    this.places = [];
    const root = { value: undefined as unknown };
    this.put(type, root, 'value', 0);
    return { root, places: this.places };
  }

  /** One value for a member, such as one that is put where it does not belong. */
  valueFor(member: Member): unknown {
    const holder: MadeObject = {};
    new ValueMaker(this.random, this.choices).put(member.type, holder, member.name, DEEP);
    return holder[member.name];
  }

  /** The values of a union's tag that may be chosen. */
  tagsOf({ name, branches }: UnionType): readonly string[] {
    const possible = branches
      .filter(({ type }) => !type || !hasNoValue(type, 'sent'))
      .map(({ value }) => value.name);
    const wanted = this.choices.tags?.[name];
    return wanted ? possible.filter((tag) => wanted.includes(tag)) : possible;
  }

  private put(type: Type, holder: Place['holder'], key: string | number, depth: number): void {
    const place = { type, holder, key, members: [] as Member[], others: [] as Member[] };
    this.places.push(place);
    set(holder, key, this.value(type, place, depth));
  }

  private value(type: Type, place: Place & Noted, depth: number): unknown {
    switch (type.kind) {
      case 'builtin': {
        const { key } = place;
        const chosen = typeof key === 'string' ? this.choices.builtin?.(type, key) : undefined;
        return chosen === undefined ? this.builtin(type) : chosen;
      }
      case 'enum':
        return this.random.pick(type.values).name;
      case 'array':
        return this.list(type.element, depth);
      case 'struct':
      case 'union': {
        const object: MadeObject = {};
        this.fill(object, type, place, depth + 1);
        return object;
      }
      case 'alternate': {
        const chosen = this.alternative(type, depth);
        // The place is the alternate's: a fault of the alternative's is one of the place's.
        return this.value(chosen, place, depth);
      }
      default:
        return assertNever(type);
    }
  }

  private list(element: Type, depth: number): unknown[] {
    const values: unknown[] = [];
    const length = depth > DEEP ? 0 : this.random.below(3);
    if (hasNoValue(element, 'sent')) return values;
    for (let at = 0; at < length; at++) this.put(element, values, at, depth + 1);
    return values;
  }

  private alternative({ alternatives }: AlternateType, depth: number): Type {
    const types = alternatives.map(({ type }) => type).filter((type) => !hasNoValue(type, 'sent'));
    const small = types.filter(({ kind }) => kind !== 'struct' && kind !== 'union');
    return this.random.pick(depth > DEEP && small.length > 0 ? small : types);
  }

  /** Puts members into an object, and notes which there may be. */
  private fill(object: MadeObject, type: ObjectType, noted: Noted, depth: number): void {
    if (type.kind === 'struct') {
      this.fillStruct(object, type, noted, depth);
      return;
    }
    const { base, discriminator, branches } = type;
    this.fillStruct(object, base, noted, depth);
    const tag = this.random.pick(this.tagsOf(type));
    object[discriminator.name] = tag;
    for (const branch of branches) {
      if (!branch.type) continue;
      if (branch.value.name === tag) this.fill(object, branch.type, noted, depth);
      else noted.others.push(...commonMembers(branch.type));
    }
  }

  private fillStruct(object: MadeObject, type: StructType, { members }: Noted, depth: number) {
    for (const member of allMembers(type)) {
      members.push(member);
      if (member.optional && this.isLeftOut(member, depth)) continue;
      this.put(member.type, object, member.name, depth);
    }
  }

  private isLeftOut({ type }: Member, depth: number): boolean {
    return depth > DEEP || hasNoValue(type, 'sent') || this.random.below(depth < 3 ? 2 : 4) > 0;
  }

  private builtin(type: BuiltinType): unknown {
    const { random } = this;
    const range = integerRange(type);
    if (range) return this.integer(range);
    switch (type.jsonType) {
      case 'string':
        return random.pick(texts);
      case 'boolean':
        return random.below(2) === 1;
      case 'null':
        return null;
      case 'number':
        return random.pick(numbers);
      default:
        return random.pick(['a', 0, true, null, [], {}, { key: [1, 'x'] }]);
    }
  }

  private integer(range: IntegerRange): number | bigint {
    const { random } = this;
    const { min, max } = this.choices.safeIntegers === true ? safePart(range) : range;
    const anything = min + BigInt(random.below(2 ** 31)) * ((max - min) / 2n ** 31n);
    return asInteger(random.pick([min, max, 0n, 1n, BigInt(random.below(100)), anything]));
  }
}

/** What is noted of an object while it is made. */
interface Noted {
  readonly members: Member[];
  readonly others: Member[];
}

function safePart({ min, max }: IntegerRange): IntegerRange {
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  return { min: min < -most ? -most : min, max: max > most ? most : max };
}

/** Members of a branch that do not depend on another tag. */
function commonMembers(type: ObjectType): readonly Member[] {
  return allMembers(type.kind === 'union' ? type.base : type);
}

/** Any name is data, also one that means something to JavaScript. */
export function set(holder: Place['holder'], key: string | number, value: unknown): void {
  const how = { value, writable: true, enumerable: true, configurable: true };
  Object.defineProperty(holder, key, how);
}

export function get({ holder, key }: Place): unknown {
  return Reflect.get(holder, key);
}
