import type { Command } from 'commander';
import type { Symbols } from '../model/symbols.js';
import { KeyOption } from './config/key-option.js';
import { UsageError } from './usage-error.js';

/** What a command that decides conditions can be told. */
export interface SymbolFlags {
  readonly define?: readonly string[];
  readonly undefine?: readonly string[];
}

export function addSymbolOptions(command: Command): Command {
  return command
    .addOption(
      new KeyOption(
        '-D, --define <symbol>',
        'a symbol of the build that is defined; may be repeated',
        { shape: 'list' },
      ),
    )
    .addOption(
      new KeyOption('-U, --undefine <symbol>', 'one that is not defined; may be repeated', {
        shape: 'list',
      }),
    );
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
