import type { Module } from '../model/schema.js';
import type { GeneratedFile } from './generated-file.js';

/** The files that an emitter makes of one module of a schema. */
export interface ModuleFiles {
  /** Those of TypeScript, by path as the emitter names it. */
  readonly typeScript: Readonly<Record<string, TypeScriptFacts>>;
  /** Paths of all others. */
  readonly texts: readonly string[];
}

/** What the rest of an output has to know of a file. */
export interface TypeScriptFacts {
  /** Whether it runs on a runtime that has to be of the right version. */
  readonly usesRuntime: boolean;
}

/** The same with the files as they are written. */
export interface KeptFiles extends ModuleFiles {
  readonly files: readonly GeneratedFile[];
}

/** Spares making again what a host has from an earlier run. */
export interface ModuleKeeper {
  /** The files of a module, where the emitter would make the same again. */
  keep(emitter: string, module: Module): KeptFiles | undefined;
  /** Has the emitter make them, and sees what comes of it. */
  watch(emitter: string, module: Module, make: () => ModuleFiles): void;
  /** All is made, and while it is printed there is time to make sense of what was seen. */
  settle(): void;
}

/** Nothing is there from an earlier run. */
export const keepNothing: ModuleKeeper = {
  keep: () => undefined,
  watch: (_emitter, _module, make) => void make(),
  settle: () => undefined,
};
