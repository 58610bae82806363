import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic, type Report } from '../diagnostics/report.js';
import { didYouMean } from '../diagnostics/suggestion.js';
import type { AnyEmitter } from './define-emitter.js';
import { acceptsOption, optionExpectation } from './emitter-options.js';
import { ownValue } from './own-value.js';

type Values = Readonly<Record<string, unknown>>;

/** Every option of an emitter with its value: the user's where it is one that can be, else the default. */
export function resolveOptions(
  { name: emitter, options: specs }: Pick<AnyEmitter, 'name' | 'options'>,
  given: Values,
  report: Report,
): Values {
  for (const option of Object.keys(given)) {
    if (Object.hasOwn(specs, option)) continue;
    const hint = didYouMean(option, Object.keys(specs));
    report(problem('unknown-emitter-option', { emitter, option, hint }));
  }
  return Object.fromEntries(
    Object.entries(specs).map(([option, spec]) => {
      const value = ownValue(given, option);
      if (value === undefined) return [option, spec.default];
      if (acceptsOption(spec, value)) return [option, value];
      const expected = optionExpectation(spec);
      const shown = JSON.stringify(value);
      report(problem('emitter-option-value', { emitter, option, value: shown, expected }));
      return [option, spec.default];
    }),
  );
}

const problem = (...[code, parameters]: OptionProblem): Diagnostic =>
  diagnostic(code, parameters as never, { span: null });

type OptionProblem =
  | [
      'unknown-emitter-option',
      { readonly emitter: string; readonly option: string; readonly hint: string },
    ]
  | [
      'emitter-option-value',
      {
        readonly emitter: string;
        readonly option: string;
        readonly value: string;
        readonly expected: string;
      },
    ];
