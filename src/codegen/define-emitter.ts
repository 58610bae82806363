import type { DeclareContext, EmitContext } from './emit-context.js';
import type { OptionSpecs, OptionValues } from './emitter-options.js';

/**
 * Turns the model into files. Two phases: first every emitter declares the symbols that it will
 * export, then every emitter emits. So any emitter may refer to any symbol, in any order, and by
 * key alone: emitters do not import one another.
 */
export interface Emitter<S extends OptionSpecs = OptionSpecs> {
  /** Selects it (`--emit`), and begins the keys of its symbols. */
  readonly name: string;
  /** One sentence for `--help`. */
  readonly description: string;
  /** Emitters whose symbols this one refers to; they run as well. */
  readonly requires: readonly string[];
  readonly options: S;
  declare(context: DeclareContext<OptionValues<S>>): void;
  emit(context: EmitContext<OptionValues<S>>): void;
}

/** What an author writes; what is left out is empty. */
export interface EmitterDefinition<S extends OptionSpecs> {
  readonly name: string;
  readonly description: string;
  readonly requires?: readonly string[];
  readonly options?: S;
  declare?(context: DeclareContext<OptionValues<S>>): void;
  emit(context: EmitContext<OptionValues<S>>): void;
}

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
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- no options is `{}`
export function defineEmitter<const S extends OptionSpecs = {}>(
  definition: EmitterDefinition<S>,
): Emitter<S> {
  return {
    name: definition.name,
    description: definition.description,
    requires: definition.requires ?? [],
    options: definition.options ?? ({} as S),
    declare: (context) => definition.declare?.(context),
    emit: (context) => {
      definition.emit(context);
    },
  };
}

/** An emitter, whatever its options are: what lists of emitters hold. */
export type AnyEmitter = Pick<Emitter, 'name' | 'description' | 'requires' | 'options'> & {
  declare(context: DeclareContext<never>): void;
  emit(context: EmitContext<never>): void;
};
