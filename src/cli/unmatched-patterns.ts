import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/report.js';
import { didYouMean } from '../diagnostics/suggestion.js';
import { matchesPattern } from '../model/name-pattern.js';
import type { Schema } from '../model/schema.js';
import type { Selection } from '../model/select-definitions.js';

/** A warning for each pattern that no name of the schema matches. */
export function unmatchedPatterns(schema: Schema, selection: Selection): readonly Diagnostic[] {
  const names = schema.definitions.map(({ name }) => name);
  return (['include', 'exclude'] as const).flatMap((option) =>
    selection[option]
      .filter((pattern) => !names.some((name) => matchesPattern(name, pattern)))
      .map((pattern) => {
        const parameters = { option, pattern, hint: didYouMean(pattern, names) };
        return diagnostic('unmatched-pattern', parameters, { span: null });
      }),
  );
}
