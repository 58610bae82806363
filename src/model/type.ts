import type { Condition } from './condition.js';
import type { Annotated, Entity, Named } from './entity.js';

/** What a value can be. */
export type Type = BuiltinType | ArrayType | EnumType | ObjectType | AlternateType;

/** A type whose values are JSON objects. */
export type ObjectType = StructType | UnionType;

/** The JSON kinds of QAPI; `int` is a number without fraction, `value` is anything. */
export type JsonType =
  'string' | 'number' | 'int' | 'boolean' | 'null' | 'value' | 'object' | 'array';

export interface BuiltinType {
  readonly kind: 'builtin';
  readonly name: BuiltinName;
  readonly jsonType: JsonType;
}

export type BuiltinName =
  | 'str'
  | 'int'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | 'size'
  | 'number'
  | 'bool'
  | 'null'
  | 'any';

export interface ArrayType {
  readonly kind: 'array';
  readonly element: Type;
}

export interface EnumType extends Entity {
  readonly kind: 'enum';
  readonly values: readonly EnumValue[];
  /** Prefix of the generated C constants, where the schema sets one. */
  readonly prefix: string | null;
  /** Made by the front end (`QType`, the tag of a simple union), not written in a file. */
  readonly implicit: boolean;
}

export interface EnumValue extends Annotated, Named {
  /** Its description; empty where it has none. */
  readonly text: string;
}

export interface StructType extends Entity {
  readonly kind: 'struct';
  /** The struct whose members come first. */
  readonly base: StructType | null;
  /** Its own members, without those of the base. */
  readonly members: readonly Member[];
  /** Made for members written inline (`q_obj_<name>-arg`, `-base`, `-wrapper`). */
  readonly implicit: boolean;
}

export interface Member extends Annotated, Named {
  readonly type: Type;
  readonly optional: boolean;
  /** Its description; empty where it has none. */
  readonly text: string;
}

export interface UnionType extends Entity {
  readonly kind: 'union';
  /** The struct with the common members; implicit where they are written inline. */
  readonly base: StructType;
  /** The common member that selects the branch. */
  readonly discriminator: Member;
  /** The enum of the discriminator. */
  readonly tagType: EnumType;
  /** The branches as written, then one without a type for each value left over. */
  readonly branches: readonly Branch[];
  /** Of the kind that had neither base nor discriminator (until 6.1): `{type, data}` on the wire. */
  readonly simple: boolean;
  /** False: the schema cannot say unions implicitly. Here so that all object types answer it. */
  readonly implicit: false;
}

/** Its name is that of the value, which the enum gives where the union does not. */
export interface Branch extends Named {
  /** The value of the discriminator that selects it. */
  readonly value: EnumValue;
  /** What it adds; null where the value has no branch and adds nothing. */
  readonly type: ObjectType | null;
  readonly condition: Condition | null;
}

export interface AlternateType extends Entity {
  readonly kind: 'alternate';
  readonly alternatives: readonly Alternative[];
  /** Never made by the front end. Here so that all that commands take answers it. */
  readonly implicit: false;
}

export interface Alternative {
  /** Not on the wire: the JSON kind of the value selects. */
  readonly name: string;
  readonly type: Type;
  readonly condition: Condition | null;
  /** Its description; empty where it has none. */
  readonly text: string;
}
