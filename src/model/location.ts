/** Where something is written. */
export interface Location {
  /** Path of the file, relative to the schema's root. */
  readonly file: string;
  /** Line of the opening brace of the definition, from 1. */
  readonly line: number;
}

/** Where a name is written: what an editor goes to. */
export interface NameLocation extends Location {
  /** Of the name's first character or quote, from 1, in UTF-16 units. */
  readonly column: number;
  /** Of what follows the name. */
  readonly endColumn: number;
}
