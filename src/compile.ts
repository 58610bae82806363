import { analyse } from './analysis/analyse.js';
import { dialectOf, newestRelease } from './analysis/dialect.js';
import { loadProgram } from './analysis/load-program.js';
import { findSchemaRoot } from './analysis/schema-root.js';
import { collectInto } from './diagnostics/collect.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { GaveUp } from './diagnostics/gave-up.js';
import { diagnostic } from './diagnostics/report.js';
import type { Release } from './model/release.js';
import type { Schema } from './model/schema.js';
import type { SourceHost } from './source/host.js';

export interface CompileOptions {
  /** Where files come from. */
  readonly host: SourceHost;
  /** The release whose rules apply; else that of a `VERSION` file, else the newest known. */
  readonly release?: Release | undefined;
  /** Folders in which includes are looked up that do not lie beside the including file. */
  readonly includeDirs?: readonly string[] | undefined;
}

export interface CompileResult {
  /** The schema; null where there was an error. */
  readonly schema: Schema | null;
  /** Errors and warnings, in the order in which QEMU's front end would come upon them. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads and checks a schema with all it includes.
 *
 * @param entry absolute path of the schema's main file, as the host knows it
 */
export function compile(entry: string, options: CompileOptions): CompileResult {
  const { host, includeDirs = [] } = options;
  const diagnostics: Diagnostic[] = [];
  const report = collectInto(diagnostics);
  const root = findSchemaRoot(entry, host);
  const release = options.release ?? root.release;
  if (!release && root.version !== null) {
    const parameters = { path: root.path, text: root.version };
    // Under the rules of another release, much would be wrong that is not.
    return {
      schema: null,
      diagnostics: [diagnostic('invalid-version', parameters, { span: null })],
    };
  }
  const dialect = dialectOf(release ?? newestRelease);
  try {
    const program = loadProgram(entry, { host, root, dialect, includeDirs, report });
    const lower = analyse(program, report);
    const failed = diagnostics.some(({ severity }) => severity === 'error');
    return { schema: failed ? null : lower(), diagnostics };
  } catch (thrown) {
    if (!(thrown instanceof GaveUp)) throw thrown;
    return { schema: null, diagnostics: [...diagnostics, thrown.diagnostic] };
  }
}
