import type { ValidationIssue } from '../../runtime/validation/issue.js';

/**
 * A mistake in a test, or in what it told a mock server: a handler that fails, a result or an event
 * that the schema does not allow, a call that never came.
 */
export class MockServerError extends Error {
  override name = 'MockServerError';
  /** What the schema does not allow; empty where that is not the matter. */
  readonly issues: readonly ValidationIssue[];

  constructor(
    message: string,
    {
      issues = [],
      cause,
    }: { readonly issues?: readonly ValidationIssue[]; readonly cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.issues = issues;
  }
}
