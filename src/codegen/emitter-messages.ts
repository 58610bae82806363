import type { Code, ParametersOf, Severity } from '../diagnostics/catalogue.js';

/** One kind of diagnostic: how grave it is, and its sentence as a function of what it is about. */
export interface MessageSpec {
  readonly severity: Severity;
  /** One sentence on one line, without a full stop: the thing, what is wrong, what would be right. */
  readonly message: (parameters: never) => string;
}

/** The diagnostics of an emitter, by code: kebab-case, as in `name-taken`. */
export type MessageSpecs = Readonly<Record<string, MessageSpec>>;

/** What an emitter has that reports nothing of its own. */
export type NoMessages = Readonly<Record<symbol, never>>;

/** The codes that an emitter can report: its own, and those of the kit. */
export type ReportedCode<M> = Code | (keyof M & string);

/** What the message of a code is made from. */
export type ReportedParameters<M, C extends ReportedCode<M>> = C extends keyof M
  ? M[C] extends { readonly message: (parameters: infer P) => string }
    ? P
    : never
  : C extends Code
    ? ParametersOf<C>
    : never;
