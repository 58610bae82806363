/** Where something is written. */
export interface Location {
  /** Path of the file, relative to the schema's root. */
  readonly file: string;
  /** Line of the opening brace of the definition, from 1. */
  readonly line: number;
}
