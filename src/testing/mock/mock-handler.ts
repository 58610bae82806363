import type { CommandEntry } from '../../runtime/command-entry.js';
import type { CommandTable, NameIn, ReturnOf } from '../../runtime/command-table.js';
import type { HandledArguments, MockCall } from './mock-call.js';

/**
 * Answers a command with what it returns. To make the command fail, throw a `MockCommandError`;
 * whatever else is thrown is a mistake of the test, and told by the server's `close`.
 */
export type MockHandler<Entry extends CommandEntry, Name extends string = string> = (
  args: HandledArguments<Entry>,
  call: MockCall<Name, Entry>,
) => ReturnOf<Entry> | Promise<ReturnOf<Entry>>;

/**
 * The handler of a command of a map.
 *
 * The condition always holds. The compiler puts the name it infers into a conditional type before it
 * looks at what a handler returns. In a plain function type it would hold the literals there against
 * what all commands return, and a command that returns `unknown` would turn them into strings.
 */
export type MockHandlerOf<C extends CommandTable<C>, Name extends NameIn<C>> = [Name] extends [
  unknown,
]
  ? MockHandler<C[Name], Name>
  : never;

/** A handler of whatever command. */
export type AnyHandler = (args: never, call: never) => unknown;
