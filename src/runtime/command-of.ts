import type { CommandEntry } from './command-entry.js';
import type { Int64Conversion } from './int64.js';
import type { Validator } from './validation/validator.js';

/**
 * A command as a value, for `execute`. Generated code exports one for each command, so that a
 * program holds what it needs of those that it names, and of no others.
 */
export interface CommandOf<
  Name extends string = string,
  Entry extends CommandEntry = CommandEntry,
> {
  /** As on the wire. */
  readonly name: Name;
  /** Checks what the command takes; absent where it takes nothing or no check was generated. */
  readonly arguments?: Validator<unknown>;
  /** Present where the command may be executed out of band. */
  readonly oob?: true;
  /** Present where nothing is sent on success, as with `guest-shutdown`. */
  readonly successResponse?: false;
  /** Makes of 64-bit integers in what it returns what the types say, where that is one type. */
  readonly int64?: Int64Conversion;
  /** For the compiler alone, which finds the types here; never there at run time. */
  readonly types?: Entry;
}
