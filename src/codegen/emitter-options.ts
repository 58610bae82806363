/** One option of an emitter: what `--help` says of it, and what it may be. */
export type OptionSpec =
  | { readonly type: 'boolean'; readonly description: string; readonly default: boolean }
  | { readonly type: 'number'; readonly description: string; readonly default: number }
  | { readonly type: 'string'; readonly description: string; readonly default: string }
  | { readonly type: 'list'; readonly description: string; readonly default: readonly string[] }
  | {
      readonly type: 'choice';
      readonly description: string;
      readonly choices: readonly string[];
      readonly default: string;
    };

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The values that an emitter gets for its options: every one has a value. */
export type OptionValues<S extends OptionSpecs> = {
  readonly [Name in keyof S]: S[Name] extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : OptionTypes[S[Name]['type']];
};

/** What the values of each type of option are; lists are of texts. */
interface OptionTypes {
  readonly boolean: boolean;
  readonly number: number;
  readonly string: string;
  readonly list: readonly string[];
  readonly choice: string;
}

/** Whether a value is one that the option may have. */
export function acceptsOption(spec: OptionSpec, value: unknown): boolean {
  switch (spec.type) {
    case 'list':
      return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
    case 'number':
      return Number.isFinite(value);
    case 'choice':
      return typeof value === 'string' && spec.choices.includes(value);
    case 'boolean':
    case 'string':
      return typeof value === spec.type;
  }
}

/** What an option may be, in words. */
export function optionExpectation(spec: OptionSpec): string {
  if (spec.type === 'list') return 'a list of strings';
  if (spec.type !== 'choice') return `a ${spec.type}`;
  return `one of ${spec.choices.map((choice) => `'${choice}'`).join(', ')}`;
}
