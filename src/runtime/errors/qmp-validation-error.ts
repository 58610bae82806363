import type { ValidationIssue } from '../validation/issue.js';
import { issueSummary } from '../validation/issue-summary.js';
import { QmpError } from './qmp-error.js';

/** The arguments of a command are not what the schema says. The command was not sent. */
export class QmpValidationError extends QmpError {
  override name = 'QmpValidationError';
  /** Name of the command. */
  readonly command: string;
  /** At least one. */
  readonly issues: readonly ValidationIssue[];

  constructor(command: string, issues: readonly ValidationIssue[]) {
    super(`${command}: ${issueSummary(issues)}`);
    this.command = command;
    this.issues = issues;
  }
}
