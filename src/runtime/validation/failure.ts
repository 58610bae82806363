import { issueOf, type Fault } from './fault.js';
import type { ValidationIssue } from './issue.js';

/** What a validator says of a value that is wrong. */
export interface ValidationFailure {
  readonly success: false;
  /** All that is wrong, up to the bound that was asked for. */
  readonly issues: readonly ValidationIssue[];
}

/**
 * A failure whose issues are made when they are asked for: to say what is wrong takes many times
 * longer than to find it.
 */
export function failureOf(faults: readonly Fault[]): ValidationFailure {
  return new LazyFailure(faults);
}

/**
 * Made by a call that is marked as pure: a class whose member has a computed name is kept by
 * bundlers where nobody uses it.
 */
const LazyFailure = /* @__PURE__ */ defineLazyFailure();

function defineLazyFailure() {
  return class implements ValidationFailure {
    readonly success = false;
    readonly #faults: readonly Fault[];
    #issues: readonly ValidationIssue[] | undefined;

    constructor(faults: readonly Fault[]) {
      this.#faults = faults;
    }

    get issues(): readonly ValidationIssue[] {
      return (this.#issues ??= this.#faults.map(issueOf));
    }

    toJSON(): ValidationFailure {
      return { success: false, issues: this.issues };
    }

    /** What `console.log` shows. */
    [Symbol.for('nodejs.util.inspect.custom')](): ValidationFailure {
      return this.toJSON();
    }
  };
}
