import type { CheckOptions, CheckResult } from '../check.js';
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
  session: Session,
): Promise<CompileResult> {
  const path = findSchema({ schema, entry: flags.entry, cwd: session.cwd });
  const { compile } = await import('../compile.js');
  return compile(path, await checkOptions(flags, session));
}

/**
 * Checks the schema that the command line asks for.
 *
 * @throws UsageError where there is no such schema
 */
export async function checkSchema(
  schema: string,
  flags: SchemaFlags & { readonly warnings: boolean },
  session: Session,
): Promise<CheckResult> {
  const path = findSchema({ schema, entry: flags.entry, cwd: session.cwd });
  const { check } = await import('../check.js');
  const { warnings } = flags;
  return check(path, { ...(await checkOptions(flags, session)), warnings });
}

async function checkOptions(flags: SchemaFlags, { cwd }: Session): Promise<CheckOptions> {
  const { diskHost } = await import('../source/disk-host.js');
  return {
    host: diskHost,
    release: flags.qemuVersion,
    includeDirs: flags.includeDir?.map((folder) => localPath(cwd, folder)),
  };
}
