import type { ValidationIssue } from './issue.js';

/** The first issue with its place, and how many there are besides. */
export function issueSummary([first, ...others]: readonly ValidationIssue[]): string {
  if (!first) return 'the value is not valid';
  const place = first.pointer === '' ? '' : `${first.pointer}: `;
  const more = others.length === 0 ? '' : ` (and ${String(others.length)} more)`;
  return `${place}${first.message}${more}`;
}
