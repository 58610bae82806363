import type { ValidationIssue } from './issue.js';
import { issueSummary } from './issue-summary.js';

/** A value is not what the schema says. */
export class ValidationError extends Error {
  override name = 'ValidationError';
  /** At least one. */
  readonly issues: readonly ValidationIssue[];

  constructor(issues: readonly ValidationIssue[]) {
    super(issueSummary(issues));
    this.issues = issues;
  }
}
