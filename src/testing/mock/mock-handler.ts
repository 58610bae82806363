import type { CommandEntry } from '../../runtime/command-entry.js';
import type { ReturnOf } from '../../runtime/command-table.js';
import type { HandledArguments, MockCall } from './mock-call.js';

/**
 * Answers a command with what it returns. To make the command fail, throw a `MockCommandError`;
 * whatever else is thrown is a mistake of the test, and told by the server's `close`.
 */
export type MockHandler<Entry extends CommandEntry, Name extends string = string> = (
  args: HandledArguments<Entry>,
  call: MockCall<Name, Entry>,
) => ReturnOf<Entry> | Promise<ReturnOf<Entry>>;

/** A handler of whatever command. */
export type AnyHandler = (args: never, call: never) => unknown;
