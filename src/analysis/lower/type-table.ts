import type { Annotated, Entity } from '../../model/entity.js';
import type { NameLocation } from '../../model/location.js';
import type {
  ArrayType,
  BuiltinName,
  BuiltinType,
  EnumType,
  EnumValue,
  Member,
  StructType,
  Type,
} from '../../model/type.js';
import { builtinNamed, builtinTypes } from '../builtin-types.js';
import type { Dialect } from '../dialect.js';
import type { TypeRefNode } from '../shape/definition-node.js';

/** Lets the fields of an entity be set while the model is made. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** All types of a schema by name, with one object for each type and each array of it. */
export class TypeTable {
  private readonly dialect: Dialect;
  private readonly types = new Map<string, Type>();
  private readonly arrays = new Map<Type, ArrayType>();

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  add(name: string, type: Type): void {
    this.types.set(name, type);
  }

  find(name: string): Type | undefined {
    const builtin = builtinNamed(name, this.dialect);
    return builtin ? this.builtin(builtin) : this.types.get(name);
  }

  /** The type that a checked definition names. */
  resolve({ name, array }: TypeRefNode): Type {
    const type = this.find(name);
    if (!type) throw new Error(`type '${name}' was checked, but is not there`);
    return array ? this.arrayOf(type) : type;
  }

  private builtin(name: BuiltinName): BuiltinType {
    const known = this.types.get(name);
    if (known?.kind === 'builtin') return known;
    const type: BuiltinType = { kind: 'builtin', name, jsonType: builtinTypes[name].jsonType };
    this.types.set(name, type);
    return type;
  }

  private arrayOf(element: Type): ArrayType {
    const known = this.arrays.get(element);
    if (known) return known;
    const type: ArrayType = { kind: 'array', element };
    this.arrays.set(element, type);
    return type;
  }
}

const unannotated = {
  condition: null,
  features: [],
  deprecated: false,
  unstable: false,
} satisfies Omit<Annotated, 'name'>;

/** What an implicit type is made for: it stands there, and is there when that is. */
export type Origin = Pick<Entity, 'location' | 'namedAt' | 'condition'>;

function implicitEntity(name: string, origin: Origin): Entity {
  const { location, namedAt, condition } = origin;
  return { name, namedAt, ...unannotated, location, condition, doc: null };
}

/** A struct that is written nowhere under its name. */
export function implicitStruct(
  name: string,
  origin: Origin,
  members: readonly Member[],
  base: StructType | null = null,
): StructType {
  return { kind: 'struct', ...implicitEntity(name, origin), base, members, implicit: true };
}

/** An enum that is written nowhere under its name. */
export function implicitEnum(name: string, origin: Origin, values: readonly EnumValue[]): EnumType {
  const entity = implicitEntity(name, origin);
  return { kind: 'enum', ...entity, values, prefix: null, implicit: true };
}

/** A mandatory member that the front end adds. */
export function implicitMember(name: string, type: Type, { namedAt }: Origin): Member {
  return { name, namedAt, ...unannotated, type, optional: false, text: '' };
}

export function implicitValue(name: string, namedAt: NameLocation): EnumValue {
  return { name, namedAt, ...unannotated, text: '' };
}
