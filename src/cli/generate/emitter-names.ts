import type { AnyEmitter } from '../../codegen/define-emitter.js';
import { didYouMean } from '../../diagnostics/suggestion.js';
import { builtinEmitterNames, type BuiltinEmitterName } from '../../emitters/builtin.js';
import { UsageError } from '../usage-error.js';

/**
 * The built-in emitters that are asked for, in one order, however they are asked for, so that the
 * output is the same.
 *
 * @param own those of the user's, which run anyway
 * @throws UsageError where there is no such emitter
 */
export function emitterNames(
  asked: readonly string[],
  own: readonly AnyEmitter[],
): readonly BuiltinEmitterName[] {
  const known = [...builtinEmitterNames, ...own.map(({ name }) => name)];
  for (const name of asked) {
    if (known.includes(name) || (name === 'none' && asked.length === 1)) continue;
    const hint = didYouMean(name, known) || `; there are ${known.join(', ')}`;
    throw new UsageError(`there is no emitter '${name}'${hint}`);
  }
  const names = builtinEmitterNames.filter((name) => asked.includes(name));
  if (names.length + own.length === 0) throw new UsageError('--emit names no emitter');
  return names;
}
