import type { WhiteSpace } from './white-space.js';

/**
 * How the doc comments of one release are read and checked (spec sections 5.3 to 5.6). Plain data:
 * the table from releases to rules is the dialect's.
 */
export interface DocRules {
  /**
   * - `lines` (up to 8.2): each line is looked at by itself; a mark may stand anywhere
   * - `blocks` (9.0 on): paragraphs and indented blocks; a mark begins one
   */
  readonly grammar: 'lines' | 'blocks';
  /**
   * How the marks `@name:` and `Tag:` are told from text.
   *
   * - `word` (up to 8.0): the first word of the line, with a colon at its end
   * - `colon` (8.1 on): up to the first colon, blanks included
   * - `one-colon` (9.1 on): likewise, but `Tag::` is text
   */
  readonly marks: 'word' | 'colon' | 'one-colon';
  /** What may stand around the text of a line (bytes of files until 2.12, characters later). */
  readonly whiteSpace: WhiteSpace;
  readonly tags: readonly DocTag[];
  /** Tags that are read but no longer accepted, with what replaces them (`Note` and the like, 9.1). */
  readonly retiredTags: Readonly<Partial<Record<DocTag, string>>>;
  /** Tags that only later releases have, with what there is to say of that. */
  readonly laterTags: Readonly<Partial<Record<DocTag | 'Features', string>>>;
  /** A line `Features:` begins the descriptions of features (4.1 on). */
  readonly features: boolean;
  /**
   * What a line is that begins with `=`.
   *
   * - `text` (up to 5.1, 10.1 on): like any other
   * - `split` (5.2 to 8.2): a heading, which ends the free-form comment before it
   * - `first` (9.0 to 10.0): a heading, which must be the first line of its comment
   */
  readonly headings: 'text' | 'split' | 'first';
  /**
   * What becomes of indentation.
   *
   * - `dropped` (up to 5.1), but not in examples
   * - `first-line` (5.2 to 8.0): lines are as far in as the text behind their mark, at least
   * - `second-line` (8.1 and 8.2): as far in as the second line
   * - `removed` (9.0), `kept` (9.1 on): as far in as the first line below the mark
   */
  readonly indentation: 'dropped' | 'first-line' | 'second-line' | 'removed' | 'kept';
  /** `#optional` may stand in a description (2.12 on), though it means nothing. */
  readonly optionalMark: boolean;
  /** What follows the first line may be indented as a whole (11.0 on). */
  readonly indentedOverview: boolean;
  /** Columns a line may have, `# ` included, and two blanks between sentences (10.2 on). */
  readonly maxColumns: number | null;

  /**
   * Where a description of something that does not exist is found out: `data` (up to 4.1), for
   * structs, unions, alternates and arguments written inline; `all` (4.2 on).
   */
  readonly unknownNames: 'data' | 'all';
  /** That is found out when all definitions are right (9.0 on), not with each by itself. */
  readonly unknownNamesLast: boolean;
  /** Features must be described, and only those that exist (4.2 on). */
  readonly featuresChecked: boolean;
  /** Members must be described, but for the pragma `documentation-exceptions` (9.0 on). */
  readonly membersRequired: boolean;
  /** `Returns` is for commands that return something (9.0 on), not for any command. */
  readonly returnsChecked: boolean;
}

export type DocTag =
  'Returns' | 'Errors' | 'Since' | 'Note' | 'Notes' | 'Example' | 'Examples' | 'TODO';
