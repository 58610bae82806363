import type { ValidationIssue } from './issue.js';

/** A value is not what the schema says. */
export class ValidationError extends Error {
  override name = 'ValidationError';
  /** At least one. */
  readonly issues: readonly ValidationIssue[];

  constructor(issues: readonly ValidationIssue[]) {
    super(summary(issues));
    this.issues = issues;
  }
}

/** The first issue with its place, and how many there are besides. */
function summary([first, ...others]: readonly ValidationIssue[]): string {
  if (!first) return 'the value is not valid';
  const place = first.pointer === '' ? '' : `${first.pointer}: `;
  const more = others.length === 0 ? '' : ` (and ${String(others.length)} more)`;
  return `${place}${first.message}${more}`;
}
