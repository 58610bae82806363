import type { AnyEmitter } from '../codegen/define-emitter.js';
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
  /** The built-in emitters to run, by name; `none` for none of them. */
  readonly emit?: readonly string[] | string;
  /** Emitters of your own to run as well: modules by path or package, or what they export. */
  readonly emitters?: readonly (string | AnyEmitter)[] | string;
  /** Values of emitters' own options, by emitter. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
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
  /** Text that TypeScript and JavaScript files begin with, as a comment: a licence, say. */
  readonly header?: string;
  /** Only commands, events and types of these names (`query-*`), and what they need. */
  readonly include?: readonly string[] | string;
  /** None of these names, unless something needs them. */
  readonly exclude?: readonly string[] | string;
  /** Remove what was generated once and is not any more. */
  readonly clean?: boolean;
  /** Patterns of files of yours in the folder, such as `*.md`, that `check` is not to tell of. */
  readonly keep?: readonly string[] | string;
  /** Write what was read, for Ninja and Make, into this file. */
  readonly depfile?: string;
  /** What depends on it there; `index.ts` of the output without. */
  readonly depfileTarget?: string;
}

/** What concerns a run as a whole. */
export interface RunConfig {
  /** How errors and warnings are printed. */
  readonly format?: 'text' | 'json' | 'github' | 'sarif' | 'junit';
  /** Write nothing; fail where the output is not what it should be. */
  readonly check?: boolean;
  /** Write nothing; list what would change. */
  readonly dryRun?: boolean;
  /** Write nothing; print what would change, as a patch. */
  readonly diff?: boolean;
  /** Generate again whenever something that was read changes. */
  readonly watch?: boolean;
  /** Say only what is wrong. */
  readonly quiet?: boolean;
  /** Tell how long each stage took, and where an error was thrown. */
  readonly verbose?: boolean;
  /** `auto` is on a terminal, and without `NO_COLOR`. */
  readonly color?: 'auto' | 'always' | 'never';
}

/** What `qapi-ts.config.ts` and its kin export as default; see `defineConfig`. */
export interface Config extends RunConfig, TargetConfig {
  /** Several outputs, by names for `--only`; what stands beside them holds for each. */
  readonly targets?: Readonly<Record<string, TargetConfig>>;
  /** Where an editor finds the JSON Schema of a configuration in JSON. */
  readonly $schema?: string;
}
