import { expect, it } from '@jest/globals';
import { collectInto, maxErrors } from './collect.js';
import type { Diagnostic } from './diagnostic.js';
import { GaveUp } from './gave-up.js';
import { diagnostic } from './report.js';

it('keeps diagnostics until there are too many errors', () => {
  const found: Diagnostic[] = [];
  const report = collectInto(found);
  const error = diagnostic('invalid-utf8', undefined, { span: null });
  const warning: Diagnostic = { ...error, severity: 'warning' };
  report(warning);
  for (let count = 0; count < maxErrors; count++) report(error);
  report(warning);
  expect(found).toHaveLength(maxErrors + 2);
  expect(() => {
    report(error);
  }).toThrow(GaveUp);
  expect(found).toHaveLength(maxErrors + 2);
});
