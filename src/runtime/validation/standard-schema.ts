import type { ValidationIssue } from './issue.js';

/**
 * What Standard Schema (https://standardschema.dev, version 1) asks of a validator, written down
 * here since this has no dependencies. Ours never waits: the result is there at once.
 */
export interface StandardValidation<T> {
  readonly version: 1;
  readonly vendor: 'qapi-typescript';
  readonly validate: (value: unknown) => StandardResult<T>;
  /** For the compiler only; nothing is converted, so both are the same. */
  readonly types?: StandardTypes<T> | undefined;
}

export interface StandardTypes<T> {
  readonly input: T;
  readonly output: T;
}

/** What comes of it. The issues say more than the standard asks: codes, pointers, suggestions. */
export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly ValidationIssue[] };
