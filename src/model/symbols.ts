/**
 * What is known of the symbols that conditions are made of. A symbol that is in neither set is
 * open, and so are the conditions that turn on it.
 */
export interface Symbols {
  readonly defined: ReadonlySet<string>;
  readonly undefined: ReadonlySet<string>;
}
