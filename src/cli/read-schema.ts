import type { CompileResult } from '../compile.js';
import { findSchema } from './find-schema.js';
import { localPath } from './local-path.js';
import type { SchemaFlags } from './schema-options.js';
import type { Session } from './session.js';

/**
 * Compiles the schema that the command line asks for.
 *
 * @param warnings whether to look for warnings as well
 * @throws UsageError where there is no such schema
 */
export async function readSchema(
  schema: string | undefined,
  flags: SchemaFlags,
  { cwd }: Session,
  warnings = false,
): Promise<CompileResult> {
  const path = findSchema({ schema, entry: flags.entry, cwd });
  const [{ compile }, { diskHost }] = await Promise.all([
    import('../compile.js'),
    import('../source/disk-host.js'),
  ]);
  return compile(path, {
    host: diskHost,
    release: flags.qemuVersion,
    warnings,
    includeDirs: flags.includeDir?.map((folder) => localPath(cwd, folder)),
  });
}
