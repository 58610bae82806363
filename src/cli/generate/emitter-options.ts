import type { AnyEmitter } from '../../codegen/define-emitter.js';
import type { OptionSpec } from '../../codegen/emitter-options.js';
import { didYouMean } from '../../diagnostics/suggestion.js';
import { listOf } from '../config/key-option.js';
import { UsageError } from '../usage-error.js';

/** Values of emitters' own options, by emitter and option; from flags they are texts. */
export type GivenOptions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Brings options into the types that emitters define: a flag can only give a text. What is no
 * value of its type stays, and is reported where all are checked.
 *
 * @throws UsageError where no emitter of the run has the name
 */
export function emitterOptions(given: GivenOptions, emitters: readonly AnyEmitter[]): GivenOptions {
  const byName = new Map(emitters.map((emitter) => [emitter.name, emitter]));
  return Object.fromEntries(
    Object.entries(given).map(([name, values]) => {
      const emitter = byName.get(name);
      if (emitter) return [name, typedValues(values, emitter.options)];
      const hint = didYouMean(name, byName.keys());
      throw new UsageError(
        `options are given to '${name}', which is no emitter of this run${hint}`,
      );
    }),
  );
}

function typedValues(
  values: GivenOptions[string],
  specs: AnyEmitter['options'],
): GivenOptions[string] {
  return Object.fromEntries(
    Object.entries(values).map(([option, value]) => {
      const spec = Object.hasOwn(specs, option) ? specs[option] : undefined;
      return [option, spec && typeof value === 'string' ? typedValue(value, spec) : value];
    }),
  );
}

function typedValue(text: string, { type }: OptionSpec): unknown {
  switch (type) {
    case 'boolean':
      return text === 'true' || (text === 'false' ? false : text);
    case 'number':
      return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
    case 'list':
      return listOf(text);
    case 'string':
    case 'choice':
      return text;
  }
}

/** What `--help` says of emitters that are given: each with its options and their defaults. */
export function emittersHelp(emitters: readonly AnyEmitter[]): string {
  return emitters
    .map(({ name, description, options }) => {
      const lines = Object.entries(options).map(
        ([option, spec]) =>
          `  --option ${name}.${option}=${shownType(spec)}\n      ${meaning(spec)}`,
      );
      return `\nEmitter ${name}: ${description}\n${lines.map((line) => `${line}\n`).join('')}`;
    })
    .join('');
}

function shownType(spec: OptionSpec): string {
  if (spec.type === 'choice') return spec.choices.join('|');
  return { boolean: 'true|false', number: '<number>', string: '<text>', list: '<a,b>' }[spec.type];
}

function meaning(spec: OptionSpec): string {
  const shown = spec.type === 'list' ? spec.default.join(',') : spec.default;
  return `${spec.description} (default: ${JSON.stringify(shown)})`;
}
