import type { CommandEntry } from '../../runtime/command-entry.js';

/** What a handler gets of a command's arguments: an object, empty where there are none. */
export type HandledArguments<Entry extends CommandEntry> = [Entry['arguments']] extends [undefined]
  ? Readonly<Record<string, never>>
  : NonNullable<Entry['arguments']>;

/** A command that came in and that the schema allows. */
export interface MockCall<Name extends string = string, Entry extends CommandEntry = CommandEntry> {
  /** As on the wire. */
  readonly command: Name;
  readonly arguments: HandledArguments<Entry>;
  /** It was executed out of band. */
  readonly outOfBand: boolean;
}
