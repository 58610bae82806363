import type { Command, Event } from '../model/definition.js';
import type { Form } from '../model/forms.js';
import type { Module } from '../model/schema.js';
import type { AlternateType, EnumType, ObjectType, UnionType } from '../model/type.js';

/**
 * Every name in generated code that comes from the schema. Emitters ask here and nowhere else, so
 * that a name is the same in all files, and so that two names that became one are found.
 */
export interface Names {
  /**
   * The name of a type: `StatusInfo`. Implicit ones are called after what they were made for: the
   * arguments of `migrate` are `MigrateArguments`, the data of `STOP` `StopEvent`, the common
   * members of the union `BlockdevOptions` `BlockdevOptionsCommon`.
   *
   * A type that is told in two forms has two names: `SocketAddress` for what is received and
   * `SocketAddressInput` for what is sent.
   */
  type(type: EnumType | ObjectType | AlternateType, form?: Form): string;
  /** The list of an enum's values: `RunStateValues`. */
  values(type: EnumType): string;
  /**
   * A value in the object of an enum's values, which is called as the enum is: `finishMigrate`, as
   * in `RunState.finishMigrate`.
   */
  value(type: EnumType, value: string): string;
  /** What a union is where its tag has a value: `SocketAddressInetBranch`. */
  branch(union: UnionType, value: string, form?: Form): string;
  /** What a union is where its tag has one of the values that add nothing. */
  otherBranches(union: UnionType, form?: Form): string;
  /** What a received union is where its tag has a value that the schema does not know. */
  unknownBranch(union: UnionType): string;
  /** A command as a type, its arguments with what it returns: `QueryStatusCommand`. */
  command(command: Command): string;
  /** What an event carries: `StopEvent`. */
  event(event: Event): string;
  /** The method of a command: `queryStatus`; never one of the client's own. */
  method(command: Command): string;
  /** Any name in `PascalCase`, after `rename`, for what an emitter derives (unchecked). */
  pascal(name: string): string;
  /** Any name in `camelCase`, after `rename` (unchecked). */
  camel(name: string): string;
  /** The path of a module without extension, relative to the schema's root: `qapi/migration`. */
  modulePath(module: Pick<Module, 'path'>): string;
}
