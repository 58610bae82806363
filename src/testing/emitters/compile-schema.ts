import { compileText, type CompileTextOptions } from '../../compile-text.js';
import { renderText } from '../../diagnostics/render-text.js';
import type { Schema } from '../../model/schema.js';
import { parseRelease } from '../../model/release.js';
import type { Source } from '../../source/source.js';

export interface SchemaTextOptions extends Omit<CompileTextOptions, 'release' | 'warnings'> {
  /** The QEMU release whose rules apply, such as `7.2`; the newest known without. */
  readonly release?: string | undefined;
}

/** A schema, and the texts that places in it are shown by. */
export interface CompiledText {
  readonly schema: Schema;
  readonly sources: readonly Source[];
}

/**
 * Compiles a schema that has to be right.
 *
 * @param text the text of `schema.json`, or of all files by their paths
 * @throws Error that shows what is wrong with it
 */
export function compileSchema(
  text: Parameters<typeof compileText>[0],
  { release: version, ...options }: SchemaTextOptions = {},
): CompiledText {
  const release = version === undefined ? undefined : parseRelease(version);
  if (version !== undefined && !release) throw new Error(`'${version}' is no release of QEMU`);
  const { schema, sources, diagnostics } = compileText(text, { ...options, release });
  if (schema) return { schema, sources };
  throw new Error(`the schema is not right:\n${renderText(diagnostics)}`);
}
