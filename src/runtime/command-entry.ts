/** What a client knows of one command. */
export interface CommandEntry {
  /** Type of the arguments object; `undefined` where there are none. */
  readonly arguments: unknown;
  /** Type of the reply; `undefined` where the command returns nothing. */
  readonly returns: unknown;
  /** Present for a command that may be executed out of band. */
  readonly oob?: true;
}
