import type { CallOptions, OobCallOptions } from './call-options.js';
import type { CommandEntry } from './command-entry.js';
import type { CommandOf } from './command-of.js';
import type { JsonObject } from './json/json-object.js';
import type { QmpEvent } from './qmp-event.js';

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

/** What `execute` takes first: a name of the map, or a command of such a name as a value. */
export type CommandIn<C extends CommandTable<C>> = NameIn<C> | CommandOf<NameIn<C>>;

/** What is known of a command by its name in the map, or by its value. */
export type EntryOf<C extends CommandTable<C>, Command> = Command extends keyof C
  ? C[Command]
  : Command extends CommandOf<string, infer Entry>
    ? Entry
    : never;

/** What `execute` resolves to; `void` where the server answers with nothing to look at. */
export type ReturnOf<Entry extends CommandEntry> =
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- it becomes a return type
  [Entry['returns']] extends [undefined] ? void : Entry['returns'];

/** What may be set for a call of this command. */
export type OptionsOf<Entry extends CommandEntry> = 'oob' extends keyof Entry
  ? OobCallOptions
  : CallOptions;

/** Whether arguments may be left out: none are there, or all of them are optional. */
type MayBeLeftOut<Arguments> = undefined extends Arguments
  ? true
  : Record<string, never> extends Arguments
    ? true
    : false;

/** What follows the command in a call of `execute`: its arguments and options. */
export type ExecuteParameters<Entry extends CommandEntry> =
  MayBeLeftOut<Entry['arguments']> extends true
    ? [args?: Entry['arguments'] | undefined, options?: OptionsOf<Entry> | undefined]
    : [args: Entry['arguments'], options?: OptionsOf<Entry> | undefined];

/** The event that listeners get; for several names, the union of theirs. */
export type EventOf<E extends EventTable<E>, K extends keyof E> = {
  [Name in K]: QmpEvent<Name & string, E[Name]>;
}[K];

/**
 * Any event that may come: one of the map, or one of a newer server, whose name is told by
 * `'%unknown%'` here so that a `switch` over the names needs a default.
 */
export type AnyEventOf<E extends EventTable<E>> = EventOf<E, NameIn<E>> | QmpEvent<'%unknown%'>;
