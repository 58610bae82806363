import type { Module } from '../model/schema.js';
import { EmitterError } from './emitter-error.js';
import type { FileBuilder } from './file-builder.js';
import type { GeneratedFile } from './generated-file.js';
import type { KeptFiles } from './module-keeper.js';
import { isOutputPath } from './output-path.js';
import { runtimeCheckPath } from './runtime-check.js';

/** The file that exports what all others do. */
export const indexPath = 'index.ts';

/** What no emitter may write. */
const kitPaths = new Set([indexPath, runtimeCheckPath]);

/** What is made of one module. */
export interface ModuleOutput {
  readonly builders: readonly FileBuilder[];
  readonly texts: readonly string[];
}

interface Building {
  readonly emitter: string;
  /** The module that it is made of; null where it is made of more than one. */
  readonly module: Module | null;
  readonly file: FileBuilder;
}

/** The files of a run: each path belongs to one emitter, and to one module where it says so. */
export class OutputFiles {
  readonly #building = new Map<string, Building>();
  readonly #texts: Map<string, GeneratedFile>;
  readonly #kept: KeptFiles[] = [];
  readonly #keptPaths = new Set<string>();
  #making: { readonly module: Module; readonly texts: string[] } | null = null;

  /** @param given files that are there already */
  constructor(given: readonly GeneratedFile[]) {
    this.#texts = new Map(given.map((file) => [file.path, file]));
  }

  get builders(): readonly FileBuilder[] {
    return [...this.#building.values()].map(({ file }) => file);
  }

  get kept(): readonly KeptFiles[] {
    return this.#kept;
  }

  /** All that is text already. */
  get texts(): readonly GeneratedFile[] {
    return [...this.#texts.values(), ...this.#kept.flatMap(({ files }) => files)];
  }

  /** The TypeScript files that an emitter makes of more than one module. */
  ofNoModule(emitter: string): readonly FileBuilder[] {
    const all = [...this.#building.values()];
    return all.flatMap((one) => (one.emitter === emitter && !one.module ? one.file : []));
  }

  file(emitter: string, path: string, create: () => FileBuilder): FileBuilder {
    const known = this.#building.get(path);
    const module = this.#making?.module ?? null;
    if (known?.emitter === emitter) {
      if (known.module === module) return known.file;
      throw new EmitterError(emitter, `'${path}' is the file of one module, and not of others`);
    }
    this.#claim(emitter, path);
    const file = create();
    this.#building.set(path, { emitter, module, file });
    return file;
  }

  addText(emitter: string, file: GeneratedFile): void {
    this.#claim(emitter, file.path);
    this.#texts.set(file.path, file);
    this.#making?.texts.push(file.path);
  }

  keep(emitter: string, kept: KeptFiles): void {
    for (const path of [...Object.keys(kept.typeScript), ...kept.texts]) {
      this.#claim(emitter, path);
      this.#keptPaths.add(path);
    }
    this.#kept.push(kept);
  }

  /** What `make` makes is the module's. */
  ofModule(module: Module, make: () => void): ModuleOutput {
    const texts: string[] = [];
    this.#making = { module, texts };
    const before = this.#building.size;
    try {
      make();
    } finally {
      this.#making = null;
    }
    return { builders: this.builders.slice(before), texts };
  }

  #claim(emitter: string, path: string): void {
    if (!isOutputPath(path)) throw new EmitterError(emitter, `'${path}' leaves the output folder`);
    const isTaken =
      this.#texts.has(path) ||
      this.#building.has(path) ||
      this.#keptPaths.has(path) ||
      kitPaths.has(path);
    if (isTaken) throw new EmitterError(emitter, `the file '${path}' exists already`);
  }
}
