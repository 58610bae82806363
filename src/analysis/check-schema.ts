import { collectInto } from '../diagnostics/collect.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { GaveUp } from '../diagnostics/gave-up.js';
import { diagnostic } from '../diagnostics/report.js';
import type { Release } from '../model/release.js';
import type { SourceHost } from '../source/host.js';
import { tolerantHost } from '../source/tolerant-host.js';
import { analyse } from './analyse.js';
import { dialectOf, newestRelease } from './dialect.js';
import { loadProgram } from './load-program.js';
import type { Program } from './program.js';
import { findSchemaRoot } from './schema-root.js';
import type { DefinitionNode } from './shape/definition-node.js';

export interface CheckOptions {
  /** Where files come from. */
  readonly host: SourceHost;
  /** The release whose rules apply; else that of a `VERSION` file, else the newest known. */
  readonly release?: Release | undefined;
  /** Folders in which includes are looked up that do not lie beside the including file. */
  readonly includeDirs?: readonly string[] | undefined;
  /**
   * Also look for what QEMU's front end accepts without a word: deprecated and unstable things,
   * undescribed members where docs are demanded, misspelt sections. Default false.
   */
  readonly warnings?: boolean | undefined;
}

/** What was read and checked. */
export interface CheckedSchema {
  /** Absolute path of the folder that files of the schema are named from. */
  readonly root: string;
  readonly program: Program;
  /** Those that are well-formed and whose names are free, in order of appearance. */
  readonly definitions: readonly DefinitionNode[];
}

export interface SchemaCheck {
  /** What there is to make a model of; null where there was an error. */
  readonly checked: CheckedSchema | null;
  /** Errors and warnings, in the order in which QEMU's front end would come upon them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a schema with all it includes, under the rules of its release, and checks it. */
export function checkSchema(entry: string, options: CheckOptions): SchemaCheck {
  const { includeDirs = [] } = options;
  const host = tolerantHost(options.host);
  const root = findSchemaRoot(entry, host);
  const release = options.release ?? root.release;
  if (!release && root.version !== null) {
    const parameters = { path: root.path, text: root.version };
    // Under the rules of another release, much would be wrong that is not.
    return {
      checked: null,
      diagnostics: [diagnostic('invalid-version', parameters, { span: null })],
    };
  }
  const diagnostics: Diagnostic[] = [];
  const report = collectInto(diagnostics);
  const dialect = dialectOf(release ?? newestRelease);
  try {
    const program = loadProgram(entry, { host, root, dialect, includeDirs, report });
    const { definitions, warn } = analyse(program, report);
    if (options.warnings) warn([...diagnostics]);
    const failed = diagnostics.some(({ severity }) => severity === 'error');
    return { checked: failed ? null : { root: root.path, program, definitions }, diagnostics };
  } catch (thrown) {
    if (!(thrown instanceof GaveUp)) throw thrown;
    return { checked: null, diagnostics: [...diagnostics, thrown.diagnostic] };
  }
}
