import { checkDefinition } from './check-definition.js';
import type { DeclareContext, EmitContext } from './emit-context.js';
import type { MessageSpecs, NoMessages } from './emitter-messages.js';
import type { OptionSpecs, OptionValues } from './emitter-options.js';

/**
 * Turns the model into files. Two phases: first every emitter declares the symbols that it will
 * export, then every emitter emits. So any emitter may refer to any symbol, in any order, and by
 * key alone: emitters do not import one another.
 */
export interface Emitter<S extends OptionSpecs = OptionSpecs, M extends MessageSpecs = NoMessages> {
  /** Selects it (`--emit`), and begins the keys of its symbols. */
  readonly name: string;
  /** One sentence for `--help`. */
  readonly description: string;
  /** Emitters whose symbols this one refers to; they run as well. */
  readonly requires: readonly string[];
  readonly options: S;
  /** What it reports that is wrong with a schema or with options, beside what the kit reports. */
  readonly messages: M;
  /** Texts of templates by path, for what the host's templates do not have. */
  readonly templates: Readonly<Record<string, string>>;
  declare(context: DeclareContext<OptionValues<S>, M>): void;
  emit(context: EmitContext<OptionValues<S>, M>): void;
}

/** What an author writes; what is left out is empty. */
export interface EmitterDefinition<
  S extends OptionSpecs = NoOptions,
  M extends MessageSpecs = NoMessages,
> {
  /** In kebab-case: it stands in `--emit` and in keys of symbols. */
  readonly name: string;
  /** One sentence, without a full stop. */
  readonly description: string;
  readonly requires?: readonly string[];
  readonly options?: S;
  readonly messages?: M;
  readonly templates?: Readonly<Record<string, string>>;
  declare?(context: DeclareContext<OptionValues<S>, M>): void;
  emit(context: EmitContext<OptionValues<S>, M>): void;
}

/** What an emitter without options has. */
export type NoOptions = Readonly<Record<symbol, never>>;

/**
 * Defines an emitter.
 *
 * ```ts
 * export const namesEmitter = defineEmitter({
 *   name: 'names',
 *   description: 'A list of all commands',
 *   emit({ schema, textFile }) {
 *     const commands = schema.definitions.filter(({ kind }) => kind === 'command');
 *     textFile('commands.txt', commands.map(({ name }) => `${name}\n`).join(''));
 *   },
 * });
 * ```
 *
 * @throws EmitterError where the definition is none, which JavaScript does not tell otherwise
 */
export function defineEmitter<
  const S extends OptionSpecs = NoOptions,
  const M extends MessageSpecs = NoMessages,
>(definition: EmitterDefinition<S, M>): Emitter<S, M> {
  checkDefinition(definition);
  return {
    name: definition.name,
    description: definition.description,
    requires: definition.requires ?? [],
    options: definition.options ?? ({} as S),
    messages: definition.messages ?? ({} as M),
    templates: definition.templates ?? {},
    declare: (context) => definition.declare?.(context),
    emit: (context) => definition.emit(context),
  };
}

/** An emitter, whatever its options and messages are: what lists of emitters hold. */
export type AnyEmitter = Pick<
  Emitter,
  'name' | 'description' | 'requires' | 'options' | 'templates'
> & {
  readonly messages: MessageSpecs;
  declare(context: Unknowing<DeclareContext<never>>): void;
  emit(context: Unknowing<EmitContext<never>>): void;
};

/** A context of an emitter whose messages are not known. */
type Unknowing<Context> = Omit<Context, 'report'> & { readonly report: never };
