/** One option of an emitter: what `--help` says of it, and what it may be. */
export type OptionSpec =
  | { readonly type: 'boolean'; readonly description: string; readonly default: boolean }
  | { readonly type: 'string'; readonly description: string; readonly default: string }
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
    : S[Name] extends { readonly type: 'boolean' }
      ? boolean
      : string;
};
