import type { Settings } from '../../codegen/settings.js';
import type { SchemaFlags } from '../schema-options.js';
import type { SymbolFlags } from '../symbol-options.js';

/** What one output is made by, from flags, the configuration and defaults. */
export interface TargetFlags extends SchemaFlags, SymbolFlags {
  readonly output?: string;
  readonly emit: readonly string[];
  readonly target: Settings['target'];
  readonly importExtension: Settings['importExtension'];
  readonly runtime: 'package' | 'inline';
  readonly docs: Settings['docs'];
  readonly docsFormat: 'markdown' | 'html';
  readonly templates?: string;
  readonly int64: Settings['int64'];
  readonly rename?: Settings['rename'];
}

/** What belongs to the run, not to an output. */
export interface RunFlags {
  readonly config?: string;
  readonly only?: readonly string[];
}

export type GenerateFlags = TargetFlags & RunFlags;
