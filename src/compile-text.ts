import { compile, type CompileOptions, type CompileResult } from './compile.js';
import { memoryHost } from './source/memory-host.js';

export interface CompileTextOptions extends Omit<CompileOptions, 'host'> {
  /** Which of several files is the main one. Default `schema.json`. */
  readonly entry?: string | undefined;
}

/**
 * As `compile`, for a schema that is a text, or several by path.
 *
 * @param schema the text of `schema.json`, or of all files by their paths
 */
export function compileText(
  schema: string | Readonly<Record<string, string | Uint8Array>>,
  { entry = 'schema.json', ...options }: CompileTextOptions = {},
): CompileResult {
  const files = typeof schema === 'string' ? { [entry]: schema } : schema;
  const path = entry.startsWith('/') ? entry : `/${entry}`;
  return compile(path, { ...options, host: memoryHost(files) });
}
