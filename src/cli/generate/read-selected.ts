import type { CompileResult } from '../../compile.js';
import type { OpenSchema } from '../read-schema.js';
import { readFoundResolved } from '../read-with-symbols.js';
import type { Session } from '../session.js';
import type { TargetFlags } from './generate-flags.js';

/** Compiles a schema, and takes of it what flags ask for. */
export async function readSelected(
  found: OpenSchema,
  flags: TargetFlags,
  session: Session,
): Promise<CompileResult> {
  const compiled = await readFoundResolved(found, flags, session);
  const { include = [], exclude = [] } = flags;
  if (!compiled.schema || include.length + exclude.length === 0) return compiled;
  const { selectDefinitions } = await import('../../model/select-definitions.js');
  const { unmatchedPatterns } = await import('../unmatched-patterns.js');
  const selection = { include, exclude };
  const warnings = unmatchedPatterns(compiled.schema, selection);
  return {
    ...compiled,
    schema: selectDefinitions(compiled.schema, selection),
    diagnostics: [...compiled.diagnostics, ...warnings],
  };
}
