import { didYouMean } from '../../diagnostics/suggestion.js';
import {
  builtinEmitterNames,
  isBuiltinEmitterName,
  type BuiltinEmitterName,
} from '../../emitters/builtin.js';
import { UsageError } from '../usage-error.js';

/**
 * The emitters that are asked for, in one order, however they are asked for, so that the output is
 * the same.
 *
 * @throws UsageError where there is no such emitter
 */
export function emitterNames(asked: readonly string[]): readonly BuiltinEmitterName[] {
  for (const name of asked) {
    if (isBuiltinEmitterName(name)) continue;
    const hint =
      didYouMean(name, builtinEmitterNames) || `; there are ${builtinEmitterNames.join(', ')}`;
    throw new UsageError(`there is no emitter '${name}'${hint}`);
  }
  if (asked.length === 0) throw new UsageError('--emit names no emitter');
  return builtinEmitterNames.filter((name) => asked.includes(name));
}
