import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/report.js';
import { didYouMean } from '../diagnostics/suggestion.js';
import { conditionSymbols } from '../model/condition-symbols.js';
import type { Schema } from '../model/schema.js';
import type { Symbols } from '../model/symbols.js';

/** A warning for each symbol that decides nothing, since no condition of the schema turns on it. */
export function unknownSymbols(schema: Schema, symbols: Symbols): readonly Diagnostic[] {
  const known = conditionSymbols(schema);
  return [...symbols.defined, ...symbols.undefined]
    .filter((name) => !known.has(name))
    .map((name) =>
      diagnostic('unknown-symbol', { name, hint: didYouMean(name, known) }, { span: null }),
    );
}
