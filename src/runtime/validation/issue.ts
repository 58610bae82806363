/** What can be wrong with a value: a closed set, so that a program may `switch` over it. */
export type IssueCode =
  /** Another JSON type than the schema's; nothing is converted. */
  | 'wrong-type'
  /** A number with a fraction, or none that is finite, for an integer type. */
  | 'not-an-integer'
  /** An integer outside of its type's range. */
  | 'out-of-range'
  /** A `number` from 2^53 on, which may have been rounded; a `bigint` says it exactly. */
  | 'inexact-integer'
  /** A string that is none of an enum's values. */
  | 'unknown-value'
  | 'missing-member'
  /** A member that the schema does not know; reported for sent values, and exact checks, only. */
  | 'unknown-member'
  /** A list with a hole or `undefined` in it. */
  | 'missing-element'
  /** Nested deeper than QEMU reads, or without end since a value contains itself. */
  | 'too-deep';

/** One thing that is wrong with a value, and where. */
export interface ValidationIssue {
  readonly code: IssueCode;
  /** Member names and list indexes that lead to the place; empty for the value itself. */
  readonly path: readonly (string | number)[];
  /** The same as a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** What the schema asks for, such as `an integer from 0 to 255`. */
  readonly expected: string;
  /**
   * What is there. Contents are shown of numbers, of strings in the place of an enum's value, and
   * of names; of everything else only the JSON type, since it may be a secret.
   */
  readonly received: string;
  /** The known name that an unknown one most likely means. */
  readonly suggestion?: string;
  /** A sentence for people, without the place. */
  readonly message: string;
}
