import type { CommandOf } from './command-of.js';
import type { Int64Events } from './int64.js';
import type { Validator } from './validation/validator.js';

/** Commands as values, called as one likes. */
export type CommandValues = Readonly<Record<string, CommandOf>>;

/** Checks what is receivedValidators, by the names of commands and events; generated in one piece. */
export interface ReceivedValidators {
  /** What commands return. */
  readonly results: Readonly<Record<string, Validator<unknown>>>;
  /** What events carry. */
  readonly events: Readonly<Record<string, Validator<unknown>>>;
}

/** What a generated client knows of its schema at run time. */
export interface SchemaTables {
  /** What is to be known of commands that are executed by name. */
  readonly commands?: CommandValues | undefined;
  /** Makes of 64-bit integers in events what the types say. */
  readonly int64Events?: Int64Events | undefined;
  /** For clients that are told to check all. */
  readonly receivedValidators?: ReceivedValidators | undefined;
}
