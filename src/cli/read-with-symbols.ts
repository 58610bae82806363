import type { CompileResult } from '../compile.js';
import type { Symbols } from '../model/symbols.js';
import { openSchema, readFoundSchema, type OpenSchema } from './read-schema.js';
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
  return readFoundWithSymbols(await openSchema(argument, flags, session), flags, session);
}

async function readFoundWithSymbols(
  found: OpenSchema,
  flags: Flags,
  session: Session,
): Promise<CompileResult & { readonly symbols: Symbols }> {
  const symbols = symbolsOf(flags);
  const compiled = await readFoundSchema(found, flags, session);
  const { schema } = compiled;
  if (!schema || isEmpty(symbols)) return { ...compiled, symbols };
  const { unknownSymbols } = await import('./unknown-symbols.js');
  const diagnostics = [...compiled.diagnostics, ...unknownSymbols(schema, symbols)];
  return { ...compiled, diagnostics, symbols };
}

/** The same with the schema as far as the symbols decide it. */
export async function readResolved(
  argument: string | undefined,
  flags: Flags,
  session: Session,
): Promise<CompileResult> {
  return readFoundResolved(await openSchema(argument, flags, session), flags, session);
}

/** The same of a schema that was found. */
export async function readFoundResolved(
  found: OpenSchema,
  flags: Flags,
  session: Session,
): Promise<CompileResult> {
  const { symbols, ...compiled } = await readFoundWithSymbols(found, flags, session);
  if (!compiled.schema || isEmpty(symbols)) return compiled;
  const { resolveConditions } = await import('../model/resolve-conditions.js');
  return { ...compiled, schema: resolveConditions(compiled.schema, symbols) };
}

function isEmpty(symbols: Symbols): boolean {
  return symbols.defined.size + symbols.undefined.size === 0;
}
