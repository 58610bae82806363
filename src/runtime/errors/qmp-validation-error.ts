import type { ValidationIssue } from '../validation/issue.js';
import { issueSummary } from '../validation/issue-summary.js';
import { QmpError } from './qmp-error.js';

/** What was checked: what a command takes, what it returned, what an event carries. */
export type Validated = 'arguments' | 'reply' | 'event';

/**
 * Something is not what the schema says. With wrong arguments the command was not sent; where the
 * reply is wrong, it was carried out.
 */
export class QmpValidationError extends QmpError {
  override name = 'QmpValidationError';
  /** Name of the command, or of the event. */
  readonly command: string;
  /** At least one. */
  readonly issues: readonly ValidationIssue[];
  /** What of it is wrong. */
  readonly what: Validated;

  constructor(command: string, issues: readonly ValidationIssue[], what: Validated = 'arguments') {
    const place = what === 'arguments' ? '' : `wrong ${what}: `;
    super(`${command}: ${place}${issueSummary(issues)}`);
    this.command = command;
    this.issues = issues;
    this.what = what;
  }
}
