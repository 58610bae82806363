import { checkSchema, type CheckOptions } from './analysis/check-schema.js';
import { lowerSchema } from './analysis/lower/lower-schema.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import type { Schema } from './model/schema.js';
import type { Source } from './source/source.js';

export type CompileOptions = CheckOptions;

export interface CompileResult {
  /** The schema; null where there was an error. */
  readonly schema: Schema | null;
  /** Absolute path of the folder that the schema's files are named from; null without a schema. */
  readonly root: string | null;
  /** Every file that was read, as text; none without a schema. */
  readonly sources: readonly Source[];
  /**
   * Errors in the order in which QEMU's front end would come upon them; behind them warnings, by
   * definition in order of appearance.
   */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads and checks a schema with all it includes, and makes its model.
 *
 * @param entry absolute path of the schema's main file, as the host knows it
 */
export function compile(entry: string, options: CompileOptions): CompileResult {
  const { checked, diagnostics } = checkSchema(entry, options);
  if (!checked) return { schema: null, root: null, sources: [], diagnostics };
  const { root, program, definitions } = checked;
  const { sources } = program;
  return { schema: lowerSchema(program, definitions), root, sources, diagnostics };
}
