import type { TemplateSource } from './template-source.js';

/** How much of the schema's documentation goes into the output. */
export type DocsLevel = 'full' | 'summary' | 'none';

/** What all emitters have to agree on; each emitter's own choices are its `options`. */
export interface Settings {
  /** What relative imports end in: `ts` is for Node's type stripping. */
  readonly importExtension: 'js' | 'ts';
  /** `none` leaves facts only (since, deprecated, conditions): QEMU's texts are GPL. */
  readonly docs: DocsLevel;
  /** The module that generated code imports its runtime from. */
  readonly runtime: string;
  /**
   * What to call definitions in the output, by their names in the schema; they resolve collisions.
   * Names on the wire stay. A name is taken as it is, but begins with a capital or a small letter
   * as what it is for demands; names that are made of it (`...Arguments`) follow.
   */
  readonly rename: Readonly<Record<string, string>>;
  /** Where emitters find the shells of pages; the host brings them. */
  readonly templates: TemplateSource;
}

export const defaultSettings: Settings = {
  importExtension: 'js',
  docs: 'full',
  runtime: 'qapi-typescript/runtime',
  rename: {},
  templates: { read: () => undefined },
};
