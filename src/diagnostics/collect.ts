import type { Diagnostic } from './diagnostic.js';
import { GaveUp } from './gave-up.js';
import { diagnostic, type Report } from './report.js';

/** How many errors are kept of a schema. Nobody reads more. */
export const maxErrors = 10_000;

/**
 * Keeps diagnostics as they are found.
 *
 * @throws GaveUp where there are more errors than anybody reads
 */
export function collectInto(found: Diagnostic[]): Report {
  let errors = 0;
  return (one) => {
    if (one.severity === 'error' && ++errors > maxErrors) throw tooManyErrors();
    found.push(one);
  };
}

export function tooManyErrors(): GaveUp {
  return new GaveUp(diagnostic('too-many-errors', { limit: maxErrors }, { span: null }));
}
