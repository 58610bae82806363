import type { CommandTable, NameIn, OptionsOf, UntypedCommands } from './command-table.js';

/** A call on its way: of each command of the map, what it was called with. */
export type CallOf<C extends CommandTable<C>> = {
  [Name in NameIn<C>]: {
    readonly name: Name;
    /** As the caller gave them, not yet checked. */
    readonly arguments: string extends Name ? object | undefined : C[Name]['arguments'];
    readonly options: OptionsOf<C[Name]>;
  };
}[NameIn<C>];

/** As a method's, its type lets a client stand for one of another map. */
type Next<C extends CommandTable<C>> = { next(call?: CallOf<C>): Promise<unknown> }['next'];

/**
 * Stands around calls: to log or measure them, to change their arguments or options, to try again
 * what failed, to answer in the server's place. What it returns is what the caller gets, and what
 * it throws likewise.
 *
 * @param next goes on with the call, or with another in its place; each time a new request is sent
 */
export type Interceptor<C extends CommandTable<C> = UntypedCommands> = (
  call: CallOf<C>,
  next: Next<C>,
) => unknown;

/**
 * Takes a call through interceptors: the first stands around all others.
 *
 * @param send takes the call to the server
 */
export async function intercept(
  [first, ...rest]: readonly Interceptor[],
  call: CallOf<UntypedCommands>,
  send: (call: CallOf<UntypedCommands>) => Promise<unknown>,
): Promise<unknown> {
  if (first === undefined) return send(call);
  return first(call, (next = call) => intercept(rest, next, send));
}
