import type { Settings } from '../codegen/settings.js';

/**
 * What one output folder is made of: the options of `qapi-ts generate`, by the names of its flags.
 * Relative paths start at the folder of the configuration. What a flag says goes before.
 */
export interface TargetConfig {
  /** Schema file, QEMU source tree, or name of a bundled schema; the newest of these without. */
  readonly schema?: string;
  /** Folder to write to. */
  readonly output?: string;
  /** Which schema of a source tree; `qemu` without. */
  readonly entry?: 'qemu' | 'qga' | 'storage-daemon';
  /** Read by the rules of this release, such as `8.2`. */
  readonly qemuVersion?: string;
  /** Folders where included files are looked for too. */
  readonly includeDir?: readonly string[] | string;
  /** The emitters to run, by name. */
  readonly emit?: readonly string[] | string;
  readonly target?: Settings['target'];
  readonly importExtension?: Settings['importExtension'];
  /** Import the runtime from the package, or copy it. */
  readonly runtime?: 'package' | 'inline';
  readonly docs?: Settings['docs'];
  /** How the documentation is written. */
  readonly docsFormat?: 'markdown' | 'html';
  /** Folder with shells of pages that replace our own. */
  readonly templates?: string;
  readonly int64?: Settings['int64'];
  /** What to call definitions (or values, as `Enum.value`) in the output. */
  readonly rename?: Settings['rename'];
  /** Symbols of QEMU's build that are defined. */
  readonly define?: readonly string[] | string;
  /** Symbols of QEMU's build that are not. */
  readonly undefine?: readonly string[] | string;
}

/** What concerns a run as a whole. */
export interface RunConfig {
  /** How errors and warnings are printed. */
  readonly format?: 'text' | 'json' | 'github' | 'sarif' | 'junit';
}

/** What `qapi-ts.config.ts` and its kin export as default; see `defineConfig`. */
export interface Config extends RunConfig, TargetConfig {
  /** Several outputs, by names for `--only`; what stands beside them holds for each. */
  readonly targets?: Readonly<Record<string, TargetConfig>>;
  /** Where an editor finds the JSON Schema of a configuration in JSON. */
  readonly $schema?: string;
}
