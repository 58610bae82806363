import type { CheckOptions, CheckResult } from '../check.js';
import type { CompileResult } from '../compile.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceHost } from '../source/host.js';
import { findSchema } from './find-schema.js';
import { localPath } from './local-path.js';
import { namedFromCwd } from './named-from-cwd.js';
import type { SchemaFlags } from './schema-options.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/** What stands for standard input on the command line, and what its text is called. */
export const standardInput = '-';
const standardInputName = 'stdin.json';

/** Where a schema is, and what its files are read through. */
export interface OpenSchema {
  /** Absolute path of the schema's main file, as the host knows it. */
  readonly path: string;
  readonly host: SourceHost;
}

/**
 * Finds the schema that the command line asks for.
 *
 * @throws UsageError where there is no such schema
 */
export async function openSchema(
  schema: string | undefined,
  flags: SchemaFlags,
  session: Session,
): Promise<OpenSchema> {
  const { diskHost } = await import('../source/disk-host.js');
  if (schema !== standardInput) {
    const path = findSchema({ schema, entry: flags.entry, cwd: session.cwd });
    return { path, host: diskHost };
  }
  if (flags.entry !== undefined) {
    throw new UsageError('--entry chooses in a QEMU source tree, and standard input is none');
  }
  const { overlayHost } = await import('../source/overlay-host.js');
  const path = localPath(session.cwd, standardInputName);
  return { path, host: overlayHost(diskHost, path, stdinOf(session)) };
}

function stdinOf({ readStdin }: Session): Uint8Array {
  if (!readStdin) throw new UsageError('there is no standard input to read');
  try {
    return readStdin();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot read standard input: ${reason}`, { cause: error });
  }
}

/**
 * Compiles the schema that the command line asks for.
 *
 * @throws UsageError where there is no such schema
 */
export async function readSchema(
  argument: string | undefined,
  flags: SchemaFlags,
  session: Session,
): Promise<CompileResult> {
  return readFoundSchema(await openSchema(argument, flags, session), flags, session);
}

/** The same of a schema that was found. */
export async function readFoundSchema(
  schema: OpenSchema,
  flags: SchemaFlags,
  session: Session,
): Promise<CompileResult> {
  const { compile } = await import('../compile.js');
  return shown(compile(schema.path, checkOptions(schema, flags, session)), schema, session);
}

/**
 * Checks the schema that the command line asks for.
 *
 * @throws UsageError where there is no such schema
 */
export async function checkSchema(
  argument: string,
  flags: SchemaFlags & { readonly warnings: boolean },
  session: Session,
): Promise<CheckResult> {
  const schema = await openSchema(argument, flags, session);
  const { check } = await import('../check.js');
  const { warnings } = flags;
  const options = { ...checkOptions(schema, flags, session), warnings };
  return shown(check(schema.path, options), schema, session);
}

/** The same result with files named as they are reached from where one works. */
async function shown<T extends { readonly diagnostics: readonly Diagnostic[] }>(
  result: T,
  { path, host }: OpenSchema,
  { cwd }: Session,
): Promise<T> {
  if (result.diagnostics.length === 0) return result;
  // The result names no root where the schema is wrong.
  const { findSchemaRoot } = await import('../analysis/schema-root.js');
  const root = findSchemaRoot(path, host).path;
  return { ...result, diagnostics: namedFromCwd(result.diagnostics, root, cwd) };
}

function checkOptions({ host }: OpenSchema, flags: SchemaFlags, { cwd }: Session): CheckOptions {
  return {
    host,
    release: flags.qemuVersion,
    includeDirs: flags.includeDir?.map((folder) => localPath(cwd, folder)),
  };
}
