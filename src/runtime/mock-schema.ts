import type { CommandTable, EventTable } from './command-table.js';
import type { Validator } from './validation/validator.js';

/**
 * What a mock server needs to know of a schema at run time. The emitter `mock` generates one, typed
 * by the maps of commands and events that the client is typed by.
 */
export interface MockSchema<C extends CommandTable<C>, E extends EventTable<E>> {
  /** By their names on the wire. */
  readonly commands: Readonly<Record<string, MockCommand>>;
  /** By their names on the wire. */
  readonly events: Readonly<Record<string, MockEvent>>;
  /** For the compiler alone, which finds the maps here; never there at run time. */
  readonly types?: { readonly commands: C; readonly events: E };
}

/** A command of a mock server. */
export interface MockCommand {
  /** Checks what it takes; absent where it takes nothing. */
  readonly arguments?: Validator<unknown>;
  /** Checks what it returns; absent where it returns nothing. */
  readonly returns?: Validator<unknown>;
  /** Present where it may be executed out of band. */
  readonly oob?: true;
  /** Present where nothing is sent on success. */
  readonly successResponse?: false;
}

/** An event of a mock server. */
export interface MockEvent {
  /** Checks what it carries; absent where it carries nothing. */
  readonly data?: Validator<unknown>;
}
