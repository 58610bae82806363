import type { Settings } from '../../codegen/settings.js';
import type { SchemaFlags } from '../schema-options.js';
import type { SessionFlags } from '../session-options.js';
import type { SymbolFlags } from '../symbol-options.js';
import type { GivenOptions } from './emitter-options.js';
import type { GivenEmitter } from './load-emitters.js';

/** What one output is made by, from flags, the configuration and defaults. */
export interface TargetFlags extends SchemaFlags, SymbolFlags {
  readonly output?: string;
  readonly emit: readonly string[];
  readonly emitters?: readonly GivenEmitter[];
  readonly options?: GivenOptions;
  readonly target: Settings['target'];
  readonly importExtension: Settings['importExtension'];
  readonly runtime: 'package' | 'inline';
  readonly docs: Settings['docs'];
  readonly docsFormat: 'markdown' | 'html';
  readonly templates?: string;
  readonly int64: Settings['int64'];
  readonly rename?: Settings['rename'];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly header?: string;
  readonly clean?: boolean;
  readonly keep?: readonly string[];
  readonly depfile?: string;
  readonly depfileTarget?: string;
}

/** What belongs to the run, not to an output. */
export interface RunFlags extends SessionFlags {
  readonly config?: string;
  readonly only?: readonly string[];
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly diff?: boolean;
  readonly watch?: boolean;
}

export type GenerateFlags = TargetFlags & RunFlags;
