import { issueOf, type Fault } from './fault.js';
import type { ValidationIssue } from './issue.js';

/**
 * That a value is wrong. To say what is wrong takes many times longer than to find it, so that is
 * done when it is asked for.
 */
export class Failure {
  readonly success = false;
  readonly #faults: readonly Fault[];
  #issues: readonly ValidationIssue[] | undefined;

  constructor(faults: readonly Fault[]) {
    this.#faults = faults;
  }

  get issues(): readonly ValidationIssue[] {
    return (this.#issues ??= this.#faults.map(issueOf));
  }

  toJSON(): object {
    return { success: false, issues: this.issues };
  }

  /** So that `console.log` shows the issues. */
  [Symbol.for('nodejs.util.inspect.custom')](): object {
    return this.toJSON();
  }
}
