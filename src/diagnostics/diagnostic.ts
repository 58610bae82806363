import type { Span } from '../source/source.js';
import type { Code, Severity } from './catalogue.js';

/** A code of ours, or one of an emitter's own: `emitter/code`. */
export type DiagnosticCode = Code | `${string}/${string}`;

/** Something wrong, or worth a warning, in what the user gave. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence: the thing, what is wrong with it, and what would be right. */
  readonly message: string;
  /** The smallest thing to change; null where no file is at fault (a missing schema, say). */
  readonly span: Span | null;
  /** The line that QEMU's front end names, from 1: that of the definition where one is wrong. */
  readonly line: number | null;
  /** Other places that matter, such as the first definition of a name. */
  readonly notes: readonly Note[];
}

export interface Note {
  readonly message: string;
  readonly span: Span | null;
}
