import type { Diagnostic } from './diagnostic.js';

/**
 * Thrown where a schema asks for more than any schema is worth: to go on would only cost time and
 * memory. `checkSchema` catches it, and keeps what was found before.
 */
export class GaveUp extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = 'GaveUp';
    this.diagnostic = diagnostic;
  }
}
