import type { AlternateType, EnumType, ObjectType, StructType, Type, UnionType } from './type.js';
import type { Entity } from './entity.js';

/** Something that a schema defines by name. */
export type Definition = EnumType | StructType | UnionType | AlternateType | Command | Event;

/**
 * What commands take and events carry. It can be an alternate where it is boxed, from 2.7 to 4.1;
 * only QEMU's test schema made use of that.
 */
export type ArgumentsType = ObjectType | AlternateType;

export interface Command extends Entity {
  readonly kind: 'command';
  /** What the command takes: a defined type, or an implicit struct for members written inline. */
  readonly arguments: ArgumentsType | null;
  /** What it returns; null where it returns nothing (an empty object on the wire). */
  readonly returns: Type | null;
  /** The arguments are one value in C; what permits a union as `arguments`. */
  readonly boxed: boolean;
  /** False where the command may take members beyond the schema (`gen: false`). */
  readonly generated: boolean;
  /** False where nothing is sent on success (guest agent only). */
  readonly successResponse: boolean;
  /** The command may be sent out of band. */
  readonly allowOob: boolean;
  /** The command may be sent before the machine is created. */
  readonly allowPreconfig: boolean;
  readonly coroutine: boolean;
}

export interface Event extends Entity {
  readonly kind: 'event';
  /** What the event carries as `data`. */
  readonly arguments: ArgumentsType | null;
  readonly boxed: boolean;
}
