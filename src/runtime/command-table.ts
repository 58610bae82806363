import type { CallOptions, OobCallOptions } from './call-options.js';
import type { JsonObject } from './json/json-object.js';
import type { QmpEvent } from './qmp-event.js';

/** What a client knows of one command. */
export interface CommandEntry {
  /** Type of the arguments object; `undefined` where there are none. */
  readonly arguments: unknown;
  /** Type of the reply; `undefined` where the command returns nothing. */
  readonly returns: unknown;
  /** Present for a command that may be executed out of band. */
  readonly oob?: true;
}

/** What a map of commands must look like: the constraint `C extends CommandTable<C>`. */
export type CommandTable<C> = Readonly<Record<keyof C, CommandEntry>>;

/** A map of events holds the type of each one's data, `undefined` where there is none. */
export type EventTable<E> = Readonly<Record<keyof E, unknown>>;

/** The map of a server that has no commands, or no events. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- it has no entries
export type EmptyTable = Record<never, never>;

/** Commands of a server whose schema is not known. */
export type UntypedCommands = Readonly<
  Record<
    string,
    { readonly arguments: JsonObject | undefined; readonly returns: unknown; readonly oob: true }
  >
>;

/** Events of a server whose schema is not known. */
export type UntypedEvents = Readonly<Record<string, unknown>>;

/** A name in a map. */
export type NameIn<Table> = keyof Table & string;

/** What `execute` resolves to; `void` where the server answers with nothing to look at. */
export type ReturnOf<C extends CommandTable<C>, K extends keyof C> =
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- it becomes a return type
  [C[K]['returns']] extends [undefined] ? void : C[K]['returns'];

/** What may be set for a call of this command. */
export type OptionsOf<C extends CommandTable<C>, K extends keyof C> = 'oob' extends keyof C[K]
  ? OobCallOptions
  : CallOptions;

/** Arguments that may be left out: there are none, or all of them are optional. */
type MayBeLeftOut<Arguments> = undefined extends Arguments
  ? true
  : Partial<Arguments> extends Arguments
    ? true
    : false;

/** What follows the name in a call of `execute`. */
export type ExecuteParameters<C extends CommandTable<C>, K extends keyof C> =
  MayBeLeftOut<C[K]['arguments']> extends true
    ? [commandArguments?: C[K]['arguments'] | undefined, options?: OptionsOf<C, K> | undefined]
    : [commandArguments: C[K]['arguments'], options?: OptionsOf<C, K> | undefined];

/** The event that listeners get; for several names, the union of theirs. */
export type EventOf<E extends EventTable<E>, K extends keyof E> = {
  [Name in K]: QmpEvent<Name & string, E[Name]>;
}[K];
