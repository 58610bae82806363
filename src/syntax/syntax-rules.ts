/** What the syntax of one release is, as far as releases differ. */
export interface SyntaxRules {
  /** Commas separate; false (up to 1.5): they are white space. */
  readonly commas: boolean;
  /** Comments that begin with `##` are documentation (2.9 on). */
  readonly docComments: boolean;
  /** That something at the top level is no object is told where it begins (until 6.0). */
  readonly earlyObjectCheck: boolean;
  /** How strings are read, see `string-value.ts`. */
  readonly strings: StringRules;
  /** `true` and `false` are values (2.4 on). */
  readonly booleans: boolean;
  /** `null` is a value (2.4 to 4.1). */
  readonly null: boolean;
  /** A key may stand only once in an object (2.0 on). */
  readonly uniqueKeys: boolean;
  /** Files must be valid UTF-8 (3.0 on); before, they are bytes. */
  readonly strictEncoding: boolean;
  /** All that Unicode takes for white space is (3.0 on); before, files are bytes. */
  readonly unicodeBlanks: boolean;
  /** CR and CR LF end a line like LF (3.0 on). */
  readonly universalLineEnds: boolean;
}

/**
 * - `verbatim` (up to 1.1): no escapes, may span lines
 * - `any-escape` (1.2 to 2.3): a backslash and any character give that character
 * - `json-escapes` (2.4 to 4.1): those of JSON, `\'`, and `\uXXXX` for 1 to 0x7f
 * - `printable` (4.2 on): characters 32 to 126, and no escape but `\\`
 */
export type StringRules = 'verbatim' | 'any-escape' | 'json-escapes' | 'printable';
