import type { CompileResult } from '../compile.js';
import type { Symbols } from '../model/symbols.js';
import { readSchema } from './read-schema.js';
import type { SchemaFlags } from './schema-options.js';
import type { Session } from './session.js';
import { symbolsOf, type SymbolFlags } from './symbol-options.js';

type Flags = SchemaFlags & SymbolFlags;

/**
 * Compiles the schema that the command line asks for, and finds out what it says of symbols. The
 * schema is as it was read, with all conditions.
 *
 * @throws UsageError where there is no such schema, or the symbols contradict one another
 */
export async function readWithSymbols(
  argument: string | undefined,
  flags: Flags,
  session: Session,
): Promise<CompileResult & { readonly symbols: Symbols }> {
  const symbols = symbolsOf(flags);
  const { schema, diagnostics } = await readSchema(argument, flags, session);
  if (!schema || isEmpty(symbols)) return { schema, diagnostics, symbols };
  const { unknownSymbols } = await import('./unknown-symbols.js');
  return { schema, diagnostics: [...diagnostics, ...unknownSymbols(schema, symbols)], symbols };
}

/** The same with the schema as far as the symbols decide it. */
export async function readResolved(
  argument: string | undefined,
  flags: Flags,
  session: Session,
): Promise<CompileResult> {
  const { schema, diagnostics, symbols } = await readWithSymbols(argument, flags, session);
  if (!schema || isEmpty(symbols)) return { schema, diagnostics };
  const { resolveConditions } = await import('../model/resolve-conditions.js');
  return { schema: resolveConditions(schema, symbols), diagnostics };
}

function isEmpty(symbols: Symbols): boolean {
  return symbols.defined.size + symbols.undefined.size === 0;
}
