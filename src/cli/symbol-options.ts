import type { Command } from 'commander';
import type { Symbols } from '../model/symbols.js';
import { UsageError } from './usage-error.js';

/** What a command that decides conditions can be told. */
export interface SymbolFlags {
  readonly define?: readonly string[];
  readonly undefine?: readonly string[];
}

export function addSymbolOptions(command: Command): Command {
  const collect = (symbol: string, before?: readonly string[]) => [...(before ?? []), symbol];
  return command
    .option(
      '-D, --define <symbol>',
      'a symbol of the build that is defined; may be repeated',
      collect,
    )
    .option('-U, --undefine <symbol>', 'one that is not defined; may be repeated', collect);
}

/**
 * What is known of the symbols.
 *
 * @throws UsageError where one is both defined and not
 */
export function symbolsOf({ define = [], undefine = [] }: SymbolFlags): Symbols {
  const symbols = { defined: new Set(define), undefined: new Set(undefine) };
  const both = undefine.find((name) => symbols.defined.has(name));
  if (both === undefined) return symbols;
  throw new UsageError(`the symbol '${both}' is both defined (-D) and undefined (-U)`);
}
