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
  /** What relative imports end in: `ts` is for Node's type stripping. */
  readonly importExtension: 'js' | 'ts';
  /** `none` leaves facts only (since, deprecated, conditions): QEMU's texts are GPL. */
  readonly docs: DocsLevel;
  readonly int64: Int64Mode;
  /** The module that generated code imports its runtime from. */
  readonly runtime: string;
  /** Names of the user's choice for generated names, by schema name; they resolve collisions. */
  readonly rename: Readonly<Record<string, string>>;
  /** Where emitters find the shells of pages; the host brings them. */
  readonly templates: TemplateSource;
}

export const defaultSettings: Settings = {
  importExtension: 'js',
  docs: 'full',
  int64: 'mixed',
  runtime: 'qapi-typescript/runtime',
  rename: {},
  templates: { read: () => undefined },
};
