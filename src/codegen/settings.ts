import type { RuntimeSource } from './runtime-source.js';
import type { TemplateSource } from './template-source.js';

/** How much of the schema's documentation goes into the output. */
export type DocsLevel = 'full' | 'summary' | 'none';

/**
 * The type of 64-bit integers: `mixed` is a `number` where that is exact, else a `bigint`. With
 * `number`, what no number holds exactly is an error when it is received.
 */
export type Int64Mode = 'mixed' | 'bigint' | 'number';

/** What all emitters have to agree on; each emitter's own choices are its `options`. */
export interface Settings {
  /** `js` writes JavaScript, declarations, and maps of these. */
  readonly target: 'ts' | 'js';
  /** What relative imports end in: `ts` is for Node's type stripping. JavaScript has `js` always. */
  readonly importExtension: 'js' | 'ts';
  /** `none` leaves facts only (since, deprecated, conditions): QEMU's texts are GPL. */
  readonly docs: DocsLevel;
  readonly int64: Int64Mode;
  /**
   * The module that generated code imports its runtime from. `inline` puts a copy of it into the
   * output, under `runtime/`, which then depends on nothing.
   */
  readonly runtime: string;
  /** Where that copy comes from; the host brings it. */
  readonly runtimeSource: RuntimeSource;
  /**
   * Path from the output folder to the one that the schema's files are named from, with `/`: where
   * declaration maps of the target `js` lead. Null leaves them out.
   */
  readonly sourceRoot: string | null;
  /**
   * What to call definitions in the output, by their names in the schema; they resolve collisions.
   * Names on the wire stay. A name is taken as it is, but begins with a capital or a small letter
   * as what it is for demands; names that are made of it (`...Arguments`) follow.
   */
  readonly rename: Readonly<Record<string, string>>;
  /** Text that TypeScript and JavaScript files begin with, as a comment: a licence, say. */
  readonly header: string;
  /** Where emitters find the shells of pages; the host brings them. */
  readonly templates: TemplateSource;
}

export const defaultSettings: Settings = {
  target: 'ts',
  importExtension: 'js',
  docs: 'full',
  int64: 'mixed',
  runtime: 'qapi-typescript/runtime',
  runtimeSource: { files: () => [] },
  sourceRoot: null,
  rename: {},
  header: '',
  templates: { read: () => undefined },
};
